/// Measures the built product, each figure as a ratio to its limit in the same run on the same machine.
@org.jspecify.annotations.NullMarked
package suishin.benchmarks;

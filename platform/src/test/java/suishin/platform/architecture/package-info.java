/// The guards of the house: what no module may do, checked at every build.
@org.jspecify.annotations.NullMarked
package suishin.platform.architecture;

/// The append-only log of every act, hash-chained (監査記録).
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"database", "kernel"})
@org.jspecify.annotations.NullMarked
package suishin.platform.audit;

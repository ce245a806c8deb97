/// Regions (推進地域): their names as they are written, the key that finds them, and what is recorded of them.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "audit", "database", "kernel"})
@org.jspecify.annotations.NullMarked
package suishin.platform.regions;

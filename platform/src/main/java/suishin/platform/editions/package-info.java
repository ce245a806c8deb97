/// Editions of input-output tables (産業連関表の版): kept byte for byte, audited, published to all regions, never changed.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "audit", "database", "kernel", "people", "programmes", "sheets", "web"})
@org.jspecify.annotations.NullMarked
package suishin.platform.editions;

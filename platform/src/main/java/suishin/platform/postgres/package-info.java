/// The embedded PostgreSQL: unpacked, started durably, adopted or stopped by its data folder. It knows no table.
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
@org.jspecify.annotations.NullMarked
package suishin.platform.postgres;

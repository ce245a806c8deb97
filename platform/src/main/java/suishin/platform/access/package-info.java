/// Who may see what (閲覧権限): roles held, conflicts that bar, and the rules PostgreSQL enforces row by row.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "database", "kernel"})
@org.jspecify.annotations.NullMarked
package suishin.platform.access;

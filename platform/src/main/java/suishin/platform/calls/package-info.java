/// Calls for proposals (公募): window, form version, committee, and how far each round has come.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "audit", "database", "kernel", "people", "programmes", "web"})
@org.jspecify.annotations.NullMarked
package suishin.platform.calls;

/// By when each kind of document of a call is due (書類ごとの期限), for which region, by the server's clock.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "audit", "calls", "database", "incidents", "kernel", "programmes", "web"})
@org.jspecify.annotations.NullMarked
package suishin.platform.deadlines;

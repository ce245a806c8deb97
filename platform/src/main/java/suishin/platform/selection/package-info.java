/// Concurrence of the ministries, the joint decision, its release to all at once, the letters (共同選定).
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "calls",
            "database",
            "deliberation",
            "kernel",
            "people",
            "programmes",
            "proposals",
            "review",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.selection;

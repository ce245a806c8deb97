/// The committee deliberates on the proposals of a call, and the course every joint selection takes (合議審査).
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "conflicts",
            "database",
            "kernel",
            "people",
            "programmes",
            "proposals",
            "review",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.deliberation;

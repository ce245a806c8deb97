/// Scores of the experts (書面審査): sealed from each other until the deliberation opens, locked before they are ranked.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "assignments",
            "audit",
            "calls",
            "conflicts",
            "database",
            "kernel",
            "people",
            "programmes",
            "proposals",
            "sheets",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.review;

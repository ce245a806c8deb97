/// What a committee member had seen and done of a proposal (接触の記録), told when a conflict of interest comes to light.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "database",
            "deliberation",
            "estimates",
            "invitations",
            "kernel",
            "messages",
            "people",
            "programmes",
            "proposals",
            "review",
            "sheets",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.exposure;

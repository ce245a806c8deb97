/// Proposals of regions to a call (提案): consents, files, sealing with a receipt, and how far each has come.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "councils",
            "database",
            "deadlines",
            "files",
            "incidents",
            "kernel",
            "organisations",
            "parts",
            "people",
            "programmes",
            "regions",
            "strategies",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.proposals;

/// Incidents outside of an applicant's power (障害・事故): reported, decided with a reason, and published.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "database",
            "files",
            "kernel",
            "people",
            "programmes",
            "regions",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.incidents;

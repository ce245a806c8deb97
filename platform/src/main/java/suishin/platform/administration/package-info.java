/// Running an installation (運用管理): who is in it, and in which role.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "calls",
            "collaborations",
            "database",
            "experts",
            "kernel",
            "organisations",
            "people",
            "programmes",
            "regions",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.administration;

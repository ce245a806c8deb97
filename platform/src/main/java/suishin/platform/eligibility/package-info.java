/// The check of formal eligibility of sealed proposals (適格審査): passed, returned to be mended, or rejected.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "database",
            "kernel",
            "people",
            "programmes",
            "proposals",
            "strategies",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.eligibility;

/// The demo: sample people one may step into, a clock one may move, a sample round. It does not exist in `serve`.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "councils",
            "database",
            "editions",
            "eligibility",
            "estimates",
            "experts",
            "kernel",
            "messages",
            "organisations",
            "people",
            "programmes",
            "proposals",
            "regions",
            "strategies",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.demo;

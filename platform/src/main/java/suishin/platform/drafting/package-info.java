/// Many hands in one strategy: which institution writes which part, and who is at it now (分担と在席).
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "councils",
            "database",
            "kernel",
            "people",
            "programmes",
            "strategies",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.drafting;

/// Estimates of what a demand brings to a region (経済波及効果の推計): the evidence of economic-effect and employment targets.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "database",
            "editions",
            "kernel",
            "programmes",
            "proposals",
            "sheets",
            "strategies",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.estimates;

/// Councils of regions: their members by sector, their coordinating organisation, their resolutions (推進協議会).
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "database",
            "kernel",
            "organisations",
            "people",
            "programmes",
            "regions",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.councils;

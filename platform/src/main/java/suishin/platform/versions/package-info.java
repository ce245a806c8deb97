/// Versions of a strategy (版): each seal, each state the council's people gave a name, the present and any instant;
/// any two are compared field by field.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "database",
            "kernel",
            "people",
            "plans",
            "programmes",
            "proposals",
            "regions",
            "sheets",
            "strategies",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.versions;

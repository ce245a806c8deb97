/// Conflicts of interest (利益相反): what experts declare and what records show, who is barred by it, and the office's
/// rulings.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "collaborations",
            "database",
            "experts",
            "kernel",
            "organisations",
            "people",
            "programmes",
            "proposals",
            "regions",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.conflicts;

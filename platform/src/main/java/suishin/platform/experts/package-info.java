/// Outside experts (外部有識者): the pool and its affiliations, declared and found conflicts of interest, and who is
/// asked to read which proposal.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "database",
            "kernel",
            "organisations",
            "people",
            "programmes",
            "proposals",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.experts;

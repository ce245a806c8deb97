/// Runs of the assignment engine (割当ての試算): the office's question, the answer with its proof, what it would change.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "affinity",
            "assignments",
            "audit",
            "calls",
            "database",
            "experts",
            "kernel",
            "organisations",
            "people",
            "programmes",
            "proposals",
            "sheets",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.runs;

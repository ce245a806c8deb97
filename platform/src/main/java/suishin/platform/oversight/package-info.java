/// Overseeing the programme (監査): the log of every act, and the proof that nobody changed it.
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
            "publication",
            "regions",
            "review",
            "sheets",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.oversight;

/// Who of a committee is asked to read which proposal (審査の割当て): the office's desk, plans and their application.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "conflicts",
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
package suishin.platform.assignments;

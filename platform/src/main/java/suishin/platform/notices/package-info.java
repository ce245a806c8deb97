/// What experts are told of their work, and when: assignments that changed, and what they still owe (通知・催促).
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "assignments",
            "audit",
            "calls",
            "conflicts",
            "database",
            "invitations",
            "kernel",
            "people",
            "programmes",
            "proposals",
            "review",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.notices;

/// What people are told of their work, and when: assignments that changed, what experts still owe, and that it is the
/// turn of an institution or a ministry (通知・催促).
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "assignments",
            "audit",
            "calls",
            "conflicts",
            "database",
            "deliberation",
            "invitations",
            "kernel",
            "messages",
            "people",
            "programmes",
            "proposals",
            "review",
            "selection",
            "strategies",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.notices;

/// Asking experts onto a committee (審査委員の委嘱依頼), and the letters of an office that somebody reads before they go.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "database",
            "experts",
            "kernel",
            "messages",
            "people",
            "programmes",
            "sheets",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.invitations;

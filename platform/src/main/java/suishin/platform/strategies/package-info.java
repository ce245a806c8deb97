/// Strategies of councils: texts, roles and targets, written together and never lost (地域イノベーション戦略).
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "councils",
            "database",
            "deadlines",
            "kernel",
            "people",
            "plans",
            "programmes",
            "regions",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.strategies;

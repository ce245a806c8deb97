/// What anybody may see (公表): the directory of regions, who coordinates them, and the results of rounds.
///
/// It keeps its own copy: what was not released is not here, so that no public address can show it.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "database",
            "kernel",
            "programmes",
            "proposals",
            "regions",
            "selection",
            "sheets",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.publication;

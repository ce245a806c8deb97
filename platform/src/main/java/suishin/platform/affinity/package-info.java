/// How well each expert of a committee fits each proposal (適合度): what they declared, their words, their texts.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "calls",
            "conflicts",
            "database",
            "experts",
            "kernel",
            "programmes",
            "proposals",
            "strategies",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.affinity;

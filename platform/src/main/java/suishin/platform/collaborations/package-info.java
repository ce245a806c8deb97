/// Joint work between people and institutions, as far as the office has it from a source (共同研究等の記録).
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "database",
            "kernel",
            "organisations",
            "people",
            "programmes",
            "sheets",
            "web"
        })
@org.jspecify.annotations.NullMarked
package suishin.platform.collaborations;

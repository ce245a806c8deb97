/// The pool of outside experts (外部有識者): who they are, what they know, where they work and worked.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "audit", "database", "kernel", "organisations", "people", "programmes", "web"})
@org.jspecify.annotations.NullMarked
package suishin.platform.experts;

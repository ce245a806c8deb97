/// The parts of a form, which institution each concerns and why, and what of them somebody agreed to (様式の部分).
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"councils", "kernel", "organisations", "plans", "programmes", "strategies"})
@org.jspecify.annotations.NullMarked
package suishin.platform.parts;

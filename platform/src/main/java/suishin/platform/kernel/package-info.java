/// Words every module shares: decisions, refusals, actors, roles, lives. It names no module.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package suishin.platform.kernel;

/// The action plan of a strategy as typed objects: goals, fields, actions, who takes part and what they work for
/// (行動計画).
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"councils", "kernel", "programmes"})
@org.jspecify.annotations.NullMarked
package suishin.platform.plans;

/// Deliberation, concurrence of the ministries, and the joint decision released to all at once (審議・共同選定).
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package suishin.platform.selection;

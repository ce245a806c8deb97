/// Letters by mail: an outbox in the same transaction, sent afterwards and never twice on purpose.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "database", "kernel", "web"})
@org.jspecify.annotations.NullMarked
package suishin.platform.messages;

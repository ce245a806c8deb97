/// Letters by mail: an outbox in the same transaction, sent afterwards, at least once and under one Message-ID.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"database", "kernel", "web"})
@org.jspecify.annotations.NullMarked
package suishin.platform.messages;

/// People, how they prove who they are, and the keys their programs use (利用者).
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "audit", "database", "kernel", "messages", "web"})
@org.jspecify.annotations.NullMarked
package suishin.platform.people;

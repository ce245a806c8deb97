/// Sends files of proposals part by part, so that a broken connection costs a part and not the whole (分割送信).
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "database", "files", "kernel", "proposals", "web"})
@org.jspecify.annotations.NullMarked
package suishin.platform.uploads;

/// How much is worked on at once when many hand in at the last hour (混雑時の受付), so that others can still write.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"web"})
@org.jspecify.annotations.NullMarked
package suishin.platform.admission;

/// Programmes as data (制度定義): ministries, forms, rules and criteria, read from one file and never changed afterwards.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "audit", "database", "kernel", "people", "web"})
@org.jspecify.annotations.NullMarked
package suishin.platform.programmes;

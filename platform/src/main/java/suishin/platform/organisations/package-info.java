/// Institutions that take part in regions: companies, universities, public bodies, banks (機関).
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "audit", "database", "kernel", "programmes", "regions", "sheets", "web"})
@org.jspecify.annotations.NullMarked
package suishin.platform.organisations;

/// The web shell: visitors, languages, pages, errors, protections. It knows no module of the domain.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package suishin.platform.web;

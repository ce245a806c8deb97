/// Transactions that carry the acting person to PostgreSQL, and the migrations. It knows no table of the domain.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package suishin.platform.database;

package suishin.platform.database;

/// Where the database is and the two accounts used on it.
///
/// @param url   a JDBC address of PostgreSQL 15 or newer
/// @param owner owns the tables; used for migrations only
/// @param app   owns nothing and cannot bypass row-level security; used for everything else
public record Connections(String url, Account owner, Account app) {

    /// A name and its password.
    public record Account(String name, String password) {
        @Override
        public String toString() {
            return name + " (password not shown)";
        }
    }
}

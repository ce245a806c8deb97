package suishin.platform.database;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import suishin.platform.kernel.Actor;

/// Runs work in one transaction in somebody's name: committed if it returns, rolled back if it throws.
///
/// The name travels to PostgreSQL with the transaction (`suishin.person`, `suishin.product`), where
/// row-level security reads it. A statement outside of such a transaction sees no protected row.
public final class Database {

    private static final String ACT_AS = """
            SELECT set_config('suishin.person', :person, true), set_config('suishin.product', :product, true)
            """;

    private final TransactionTemplate transactions;
    private final JdbcClient sql;

    public Database(PlatformTransactionManager manager, JdbcClient sql) {
        this.transactions = new TransactionTemplate(manager);
        this.sql = sql;
    }

    /// {@return what the work returned, after commit}
    ///
    /// Inside of a running transaction the work joins it, in the name of the one who began it.
    ///
    /// @throws org.springframework.dao.DataAccessException if the database failed; nothing was written
    public <R> R as(Actor actor, Supplier<R> work) {
        if (org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return transactions.<R>execute(_ -> {
            name(actor);
            return work.get();
        });
    }

    private void name(Actor actor) {
        sql.sql(ACT_AS)
                .param("person", actor instanceof Actor.Person(var id) ? id.toString() : "")
                .param("product", actor instanceof Actor.Product ? "yes" : "")
                .query((row, _) -> row.getString(1))
                .single();
    }
}

package suishin.platform.database;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
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

    private static final String ACTS_AS = """
            SELECT coalesce(current_setting('suishin.person', true), '') AS person,
                   coalesce(current_setting('suishin.product', true), '') AS product
            """;

    private static final String TAKE = "SELECT pg_advisory_xact_lock(hashtextextended('turn ' || :turn, 0))";

    private static final String STAND_BESIDE =
            "SELECT pg_advisory_xact_lock_shared(hashtextextended('turn ' || :turn, 0))";

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
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return transactions.<R>execute(_ -> {
            name(actor);
            return work.get();
        });
    }

    /// {@return what the work returned, done in the product's own name as a part of the running transaction}
    ///
    /// For what follows from a person's act although that person may not see it. The transaction then goes on in
    /// the name of the one who began it; if the work throws, nothing of the transaction may be kept.
    public <R> R within(Actor.Product product, Supplier<R> work) {
        return as(product, () -> inTheNameOf(product, work));
    }

    /// {@return what the work returned, done in this person's name as a part of the running transaction}
    ///
    /// For what may say no more than this person may read, whoever began the transaction; the work reads and writes
    /// nothing.
    public <R> R under(Actor.Person reader, Supplier<R> work) {
        return as(reader, () -> inTheNameOf(reader, work));
    }

    /// Waits until no other transaction has this turn or stands beside it, and has it until the running one ends. It is
    /// taken before anything else that others may wait for.
    public void take(Turn turn) {
        sql.sql(TAKE).param("turn", turn.name()).query((_, _) -> true).single();
    }

    /// Waits until no other transaction has this turn, and keeps it from all until the running one ends; any number
    /// stand beside it at once.
    public void standBeside(Turn turn) {
        sql.sql(STAND_BESIDE).param("turn", turn.name()).query((_, _) -> true).single();
    }

    private <R> R inTheNameOf(Actor actor, Supplier<R> work) {
        var began = sql.sql(ACTS_AS)
                .query((row, _) -> new Name(row.getString("person"), row.getString("product")))
                .single();
        name(actor);
        var result = work.get();
        name(began);
        return result;
    }

    private record Name(String person, String product) {}

    private void name(Actor actor) {
        name(new Name(
                actor instanceof Actor.Person(var id) ? id.toString() : "",
                actor instanceof Actor.Product ? "yes" : ""));
    }

    private void name(Name name) {
        sql.sql(ACT_AS)
                .param("person", name.person())
                .param("product", name.product())
                .query((row, _) -> row.getString(1))
                .single();
    }
}

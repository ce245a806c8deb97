package suishin.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Tries to write into the test database past the product, with the application's account in somebody's name. Nothing
/// that succeeds is kept.
public final class Writes {

    /// No right to the table, and a policy that says no.
    private static final String NO_RIGHT = "42501";

    /// A trigger that keeps what stands, whoever asks.
    private static final String KEPT = "23001";

    private static final Set<String> WHO = Set.of(
            "person_id",
            "recorded_by",
            "decided_by",
            "sealed_by",
            "written_by",
            "kept_by",
            "taken_by",
            "proposed_by",
            "opened_by",
            "cancelled_by");

    private static final Set<String> NOT_YET =
            Set.of("confirmed_by", "confirmed_at", "drafted_by", "checked_by", "released_by", "released_at", "until");

    private Writes() {}

    /// {@return what could be done to this table: `INSERT`, `UPDATE` or `DELETE` and its name}
    ///
    /// Existing rows are inserted once more, as they are and as if the person had just written them; every column
    /// that may be changed is set to itself in every row; every row is deleted.
    public static Set<String> tried(String table, UUID person) {
        var done = new TreeSet<String>();
        inNameOf(person, tries -> {
            for (String row : samples(table)) {
                if (tries.insert(table, row, "{}") || tries.insert(table, row, written(table, person))) {
                    done.add("INSERT " + table);
                }
            }
            var columns = columns(table);
            if (!columns.isEmpty() && tries.does("UPDATE " + table + " SET " + String.join(", ", columns))) {
                done.add("UPDATE " + table);
            }
            if (tries.does("DELETE FROM " + table)) {
                done.add("DELETE " + table);
            }
        });
        return done;
    }

    /// {@return whether the policies let this row, given as JSON, into the table}
    public static boolean insert(String table, UUID person, String row) {
        var done = new AtomicBoolean();
        inNameOf(person, tries -> done.set(tries.insert(table, row, "{}")));
        return done.get();
    }

    private static List<String> samples(String table) {
        return Rows.asOwner("SELECT to_jsonb(t)::text FROM " + table + " t ORDER BY t.ctid DESC LIMIT 8");
    }

    /// {@return what a row says when this person writes it: in their name, at the first stage}
    private static String written(String table, UUID person) {
        var said = new ArrayList<String>();
        WHO.forEach(column -> said.add("\"%s\": \"%s\"".formatted(column, person)));
        NOT_YET.forEach(column -> said.add("\"%s\": null".formatted(column)));
        switch (table) {
            case "files.file" -> said.add("\"sealed_at\": null");
            case "proposals.proposal" -> said.add("\"stage\": \"DRAFT\"");
            case "access.matter" -> said.add("\"stage\": 0");
            case "strategies.strategy", "deliberation.round", "review.review" -> said.add("\"stage\": \"OPEN\"");
            default -> {}
        }
        return "{" + String.join(", ", said) + "}";
    }

    private static List<String> columns(String table) {
        return Rows.asOwner("SELECT attname || ' = ' || attname FROM pg_attribute WHERE attrelid = '" + table
                + "'::regclass AND attnum > 0 AND NOT attisdropped"
                + " AND has_column_privilege('suishin_app', attrelid, attnum, 'UPDATE')");
    }

    private static void inNameOf(UUID person, Consumer<Tries> work) {
        var app = Product.connections().app();
        try (var connection = DriverManager.getConnection(Product.connections().url(), app.name(), app.password())) {
            connection.setAutoCommit(false);
            work.accept(new Tries(connection, person));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private record Tries(Connection connection, UUID person) {

        boolean insert(String table, String row, String said) {
            return does(
                    "INSERT INTO " + table + " SELECT * FROM jsonb_populate_record(null::" + table
                            + ", ?::jsonb || ?::jsonb)",
                    row,
                    said);
        }

        /// {@return whether a row was written, or would have been but for something else than a policy}
        boolean does(String statement, String... values) {
            try {
                try (var name = connection.prepareStatement("SELECT set_config('suishin.person', ?, true)")) {
                    name.setString(1, person.toString());
                    name.execute();
                }
                try (var running = connection.prepareStatement(statement)) {
                    for (int i = 0; i < values.length; i++) {
                        running.setString(i + 1, values[i]);
                    }
                    return running.executeUpdate() > 0;
                } catch (SQLException failure) {
                    return !Set.of(NO_RIGHT, KEPT).contains(failure.getSQLState());
                } finally {
                    connection.rollback();
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}

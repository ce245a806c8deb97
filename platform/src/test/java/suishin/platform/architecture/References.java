package suishin.platform.architecture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import suishin.platform.database.Migrations;
import suishin.platform.testing.Rows;

/// A register that says of every column what becomes of it when two records become one.
///
/// @param register table of the register
/// @param records  table of the records
record References(String register, String records) {

    /// {@return the columns of which this holds and that are not entered, as `schema.table column`}
    ///
    /// @param which a condition on `pg_attribute a`, `pg_class c` and `pg_namespace n`
    List<String> missing(String which) {
        return Rows.asOwner("""
                    SELECT n.nspname || '.' || c.relname || ' ' || a.attname
                      FROM pg_class c
                      JOIN pg_namespace n ON n.oid = c.relnamespace
                      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                     WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (?)
                       AND %s
                       AND NOT EXISTS (SELECT 1 FROM %s r
                                        WHERE r.place = n.nspname || '.' || c.relname AND r.col = a.attname)
                     ORDER BY 1
                    """.formatted(which, register), Migrations.MODULES.toArray(String[]::new));
    }

    /// {@return those of them that hold the id of a record}
    Set<String> missingAndHolding(String which) {
        var found = new TreeSet<String>();
        for (String column : missing(which)) {
            if (holdsARecord(table(column), name(column))) {
                found.add(column);
            }
        }
        return found;
    }

    /// An id by itself, or alone in an array. Counted to the end: stopping at the first would make the database look
    /// for
    /// it row by row.
    private boolean holdsARecord(String table, String column) {
        return !Rows.asOwner("""
                SELECT 'x'
                  FROM %1$s t
                  JOIN (SELECT id::text AS said FROM %3$s
                        UNION ALL SELECT '{' || id || '}' FROM %3$s) o ON o.said = t.%2$s::text
                HAVING count(*) > 0
                """.formatted(table, column, records)).isEmpty();
    }

    /// {@return columns and rules that are entered and do not exist}
    List<String> enteredAndNotThere() {
        return Rows.asOwner("""
                SELECT r.place || ' ' || r.col FROM %s r
                 WHERE NOT EXISTS (SELECT 1 FROM pg_attribute a
                                    WHERE a.attrelid = to_regclass(r.place) AND a.attname = r.col)
                    OR (r.rule IS NOT NULL AND to_regproc(r.rule) IS NULL)
                """.formatted(register));
    }

    /// {@return what this column still says of records that went}
    List<String> left(String column) {
        return Rows.asOwner("""
                SELECT '%1$s.%2$s: ' || t.%2$s FROM %1$s t
                  JOIN %3$s o ON o.id::text = t.%2$s::text AND o.merged_into IS NOT NULL
                """.formatted(table(column), name(column), records));
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf(' '));
    }

    private static String name(String column) {
        return column.substring(column.indexOf(' ') + 1);
    }
}

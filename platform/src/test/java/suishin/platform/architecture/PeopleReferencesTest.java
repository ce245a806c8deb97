package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import suishin.platform.database.Migrations;
import suishin.platform.testing.Rows;

/// Every column that names a person says what becomes of it when two records of one person become one. Runs late, on
/// everything the other tests left in the database.
@Order(Integer.MAX_VALUE)
class PeopleReferencesTest {

    /// A column that calls itself a person's: `person_id` and what somebody did, as `sealed_by`.
    private static final String BY_NAME =
            "a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype) AND a.attname ~ '(^|_)person(_id)?$|_by$'";

    private static final String BY_FOREIGN_KEY = """
            EXISTS (SELECT 1 FROM pg_constraint f
                     WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.confrelid = 'people.person'::regclass
                       AND a.attnum = ANY (f.conkey))
            """;

    /// A column of ids or texts, which may hold a person's id whatever it is called.
    private static final String ANY_ID =
            "a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype, 'text'::regtype, 'varchar'::regtype)";

    @Test
    void everyColumnThatIsCalledAPersonsIsEntered() {
        assertThat(columns(BY_NAME))
                .as("columns without a row in people.reference")
                .isEmpty();
    }

    @Test
    void everyColumnThatRefersToAPersonIsEntered() {
        assertThat(columns(BY_FOREIGN_KEY))
                .as("columns without a row in people.reference")
                .isEmpty();
    }

    @Test
    void noOtherColumnHoldsAPersonsId() {
        var found = new TreeSet<String>();
        for (String column : columns(ANY_ID)) {
            String table = column.substring(0, column.indexOf(' '));
            String name = column.substring(column.indexOf(' ') + 1);
            if (holdsAPerson(table, name)) {
                found.add(column);
            }
        }
        assertThat(found).as("columns that hold a person and are not entered").isEmpty();
    }

    @Test
    void everyColumnThatIsEnteredExists() {
        assertThat(Rows.asOwner("""
                        SELECT r.place || ' ' || r.col FROM people.reference r
                         WHERE NOT EXISTS (SELECT 1 FROM pg_attribute a
                                            WHERE a.attrelid = to_regclass(r.place) AND a.attname = r.col)
                            OR (r.rule IS NOT NULL AND to_regproc(r.rule) IS NULL)
                        """)).isEmpty();
    }

    @Test
    void nothingThatMovesIsLeftAtARecordThatWent() {
        var left = new ArrayList<String>();
        for (String column : moving()) {
            String table = column.substring(0, column.indexOf(' '));
            String name = column.substring(column.indexOf(' ') + 1);
            left.addAll(Rows.asOwner("""
                    SELECT '%1$s.%2$s: ' || t.%2$s FROM %1$s t
                      JOIN people.person p ON p.id::text = t.%2$s::text AND p.merged_into IS NOT NULL
                    """.formatted(table, name)));
        }
        assertThat(left).isEmpty();
    }

    /// A person's id by itself, or alone in an array. Counted to the end: stopping at the first would make the database
    /// look for it row by row.
    private static boolean holdsAPerson(String table, String column) {
        return !Rows.asOwner("""
                SELECT 'x'
                  FROM %s t
                  JOIN (SELECT id::text AS said FROM people.person
                        UNION ALL SELECT '{' || id || '}' FROM people.person) p ON p.said = t.%s::text
                HAVING count(*) > 0
                """.formatted(table, column)).isEmpty();
    }

    /// What stays by a rule says so in `why`.
    private static List<String> moving() {
        return Rows.asOwner("""
                SELECT r.place || ' ' || r.col FROM people.reference r
                 WHERE r.on_merge IN ('MOVES', 'GIVES_WAY')
                    OR (r.on_merge = 'BY_RULE' AND r.why = '' AND r.place <> 'people.person')
                """);
    }

    private static List<String> columns(String which) {
        return Rows.asOwner("""
                    SELECT n.nspname || '.' || c.relname || ' ' || a.attname
                      FROM pg_class c
                      JOIN pg_namespace n ON n.oid = c.relnamespace
                      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                     WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (?)
                       AND %s
                       AND NOT EXISTS (SELECT 1 FROM people.reference r
                                        WHERE r.place = n.nspname || '.' || c.relname AND r.col = a.attname)
                     ORDER BY 1
                    """.formatted(which), Migrations.MODULES.toArray(String[]::new));
    }
}

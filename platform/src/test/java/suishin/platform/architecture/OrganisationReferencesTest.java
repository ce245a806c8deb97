package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import suishin.platform.database.Migrations;
import suishin.platform.testing.Rows;

/// Every column that names an institution says what becomes of it when two records of one become one. Runs late, on
/// everything the other tests left in the database.
@Order(Integer.MAX_VALUE)
class OrganisationReferencesTest {

    private static final String BY_NAME =
            "a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype) AND a.attname ~ 'organisation|proposer'";

    /// A column of ids, which may hold an institution's whatever it is called; the log is never changed.
    private static final String ANY_ID =
            "a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype, 'text'::regtype) AND n.nspname <> 'audit'";

    @Test
    void everyColumnThatIsCalledAnInstitutionsIsEntered() {
        assertThat(columns(BY_NAME))
                .as("columns without a row in organisations.reference")
                .isEmpty();
    }

    @Test
    void noOtherColumnHoldsTheIdOfAnInstitution() {
        var found = new TreeSet<String>();
        for (String column : columns(ANY_ID)) {
            String table = column.substring(0, column.indexOf(' '));
            String name = column.substring(column.indexOf(' ') + 1);
            if (holdsAnInstitution(table, name)) {
                found.add(column);
            }
        }
        assertThat(found)
                .as("columns that hold an institution and are not entered")
                .isEmpty();
    }

    @Test
    void everyColumnThatIsEnteredExistsAndFollows() {
        assertThat(Rows.asOwner("""
                        SELECT r.place || ' ' || r.col FROM organisations.reference r
                         WHERE NOT EXISTS (SELECT 1 FROM pg_attribute a
                                            WHERE a.attrelid = to_regclass(r.place) AND a.attname = r.col)
                            OR (r.rule IS NOT NULL AND to_regproc(r.rule) IS NULL)
                            OR (r.word <> 'record'
                                AND NOT EXISTS (SELECT 1 FROM pg_trigger t
                                                 WHERE t.tgrelid = to_regclass(r.place)
                                                   AND t.tgname = 'follow_' || r.col))
                        """)).isEmpty();
    }

    @Test
    void nothingIsLeftAtARecordThatWent() {
        for (String column :
                Rows.asOwner("SELECT place || '|' || col FROM organisations.reference WHERE word <> 'record'")) {
            var parts = List.of(column.split("\\|"));
            assertThat(Rows.asOwner("""
                            SELECT t.%2$s FROM %1$s t
                              JOIN organisations.organisation o ON o.id = t.%2$s AND o.merged_into IS NOT NULL
                            """.formatted(parts.getFirst(), parts.getLast())))
                    .as(column)
                    .isEmpty();
        }
    }

    private static boolean holdsAnInstitution(String table, String column) {
        return !Rows.asOwner("""
                SELECT 'x'
                  FROM %s t
                  JOIN (SELECT id::text AS said FROM organisations.organisation
                        UNION ALL SELECT '{' || id || '}' FROM organisations.organisation) o ON o.said = t.%s::text
                HAVING count(*) > 0
                """.formatted(table, column)).isEmpty();
    }

    private static List<String> columns(String which) {
        return Rows.asOwner("""
                    SELECT n.nspname || '.' || c.relname || ' ' || a.attname
                      FROM pg_class c
                      JOIN pg_namespace n ON n.oid = c.relnamespace
                      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                     WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (?)
                       AND %s
                       AND NOT EXISTS (SELECT 1 FROM organisations.reference r
                                        WHERE r.place = n.nspname || '.' || c.relname AND r.col = a.attname)
                     ORDER BY 1
                    """.formatted(which), Migrations.MODULES.toArray(String[]::new));
    }
}

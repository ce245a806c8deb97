package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import suishin.platform.database.Migrations;
import suishin.platform.testing.Rows;

/// Row-level security is on wherever a row belongs to a proposal, a strategy or a council, and nobody is above it.
class RowSecurityTest {

    /// What belongs to somebody without saying so in a column.
    private static final String PROTECTED = """
            SELECT DISTINCT n.nspname || '.' || c.relname AS name
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
             WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (?)
               AND (a.attname IN ('proposal_id', 'strategy_id', 'council_id', 'matter_id')
                    OR n.nspname || '.' || c.relname = ANY (?))
            """;

    private static final String[] BY_NAME = {
        "access.matter",
        "invitations.invitation",
        "invitations.letter",
        "messages.letter",
        "people.api_key",
        "people.one_time_link",
    };

    private static final Map<String, String> OPEN = Map.of("access.rule", "the rules themselves are no secret");

    @Test
    void everyTableOfAProposalIsProtectedByAPolicy() {
        var wanted = new TreeSet<>(Rows.asOwner(PROTECTED, Migrations.MODULES.toArray(String[]::new), BY_NAME));
        wanted.removeAll(OPEN.keySet());
        var covered = Rows.asOwner("""
                SELECT n.nspname || '.' || c.relname
                  FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.relrowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)
                """);
        assertThat(wanted).hasSizeGreaterThan(4);
        wanted.removeAll(covered);
        assertThat(wanted).as("tables without row-level security").isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndIsBoundByEveryPolicy() {
        assertThat(Rows.asOwner("""
                        SELECT rolname FROM pg_roles
                         WHERE (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
                           AND rolname IN ('suishin_app', 'suishin_login')
                        """))
                .as("accounts of the application that stand above the rules")
                .isEmpty();
        assertThat(Rows.asOwner("""
                        SELECT c.relname
                          FROM pg_class c
                          JOIN pg_roles r ON r.oid = c.relowner
                         WHERE r.rolname IN ('suishin_app', 'suishin_login')
                        """)).as("what the application owns").isEmpty();
    }

    @Test
    void aConnectionInNobodysNameSeesNoProtectedRow() {
        for (String table : Rows.asOwner(PROTECTED, Migrations.MODULES.toArray(String[]::new), BY_NAME)) {
            if (!OPEN.containsKey(table) && Rows.mayRead(table)) {
                assertThat(Rows.asApplication("SELECT '" + table + "' FROM " + table + " LIMIT 1"))
                        .isEmpty();
            }
        }
    }

    @Test
    void whatMayBeReadIsAskedOnceAStatementAndNotOnceARow() {
        assertThat(Rows.asOwner("""
                        SELECT schemaname || '.' || tablename || ' ' || policyname FROM pg_policies
                         WHERE cmd IN ('SELECT', 'ALL') AND coalesce(qual, '') LIKE '%may_read%'
                        """))
                .as("policies that ask the rules for each row")
                .isEmpty();
        assertThat(Rows.asOwner("""
                        SELECT schemaname || '.' || tablename || ' ' || policyname FROM pg_policies
                         WHERE cmd IN ('SELECT', 'ALL') AND qual ~ 'access\\.holds\\([^()]*NULL'
                           AND qual !~ '\\( SELECT \\(?access\\.(is_product|holds)\\('
                        """))
                .as("policies that ask for each row what its reader holds anywhere")
                .isEmpty();
        assertThat(Rows.asOwner("""
                        SELECT tablename FROM pg_policies
                         WHERE cmd = 'SELECT' AND qual ~ 'IN \\( SELECT access\\.readable\\('
                        """)).hasSizeGreaterThan(15);
    }
}

package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import suishin.platform.testing.Rows;

/// Every column that names an institution says what becomes of it when two records of one become one. Runs late, on
/// everything the other tests left in the database.
@Order(Integer.MAX_VALUE)
class OrganisationReferencesTest {

    private static final References REFERENCES =
            new References("organisations.reference", "organisations.organisation");

    private static final String BY_NAME =
            "a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype) AND a.attname ~ 'organisation|proposer'";

    /// A column of ids, which may hold an institution's whatever it is called; the log is never changed.
    private static final String ANY_ID =
            "a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype, 'text'::regtype) AND n.nspname <> 'audit'";

    @Test
    void everyColumnThatIsCalledAnInstitutionsIsEntered() {
        assertThat(REFERENCES.missing(BY_NAME))
                .as("columns without a row in organisations.reference")
                .isEmpty();
    }

    @Test
    void noOtherColumnHoldsTheIdOfAnInstitution() {
        assertThat(REFERENCES.missingAndHolding(ANY_ID))
                .as("columns that hold an institution and are not entered")
                .isEmpty();
    }

    @Test
    void everyColumnThatIsEnteredExistsAndFollows() {
        assertThat(REFERENCES.enteredAndNotThere()).isEmpty();
        assertThat(Rows.asOwner("""
                        SELECT r.place || ' ' || r.col FROM organisations.reference r
                         WHERE r.word <> 'record'
                           AND NOT EXISTS (SELECT 1 FROM pg_trigger t
                                            WHERE t.tgrelid = to_regclass(r.place)
                                              AND t.tgname = 'follow_' || r.col)
                        """)).isEmpty();
    }

    @Test
    void nothingIsLeftAtARecordThatWent() {
        for (String column :
                Rows.asOwner("SELECT place || ' ' || col FROM organisations.reference WHERE word <> 'record'")) {
            assertThat(REFERENCES.left(column)).isEmpty();
        }
    }
}

package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import suishin.platform.testing.Rows;

/// Every column that names a person says what becomes of it when two records of one person become one. Runs late, on
/// everything the other tests left in the database.
@Order(Integer.MAX_VALUE)
class PeopleReferencesTest {

    private static final References REFERENCES = new References("people.reference", "people.person");

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
        assertThat(REFERENCES.missing(BY_NAME))
                .as("columns without a row in people.reference")
                .isEmpty();
    }

    @Test
    void everyColumnThatRefersToAPersonIsEntered() {
        assertThat(REFERENCES.missing(BY_FOREIGN_KEY))
                .as("columns without a row in people.reference")
                .isEmpty();
    }

    @Test
    void noOtherColumnHoldsAPersonsId() {
        assertThat(REFERENCES.missingAndHolding(ANY_ID))
                .as("columns that hold a person and are not entered")
                .isEmpty();
    }

    @Test
    void everyColumnThatIsEnteredExists() {
        assertThat(REFERENCES.enteredAndNotThere()).isEmpty();
    }

    @Test
    void nothingThatMovesIsLeftAtARecordThatWent() {
        assertThat(moving().stream().flatMap(column -> REFERENCES.left(column).stream()))
                .isEmpty();
    }

    /// What stays by a rule says so in `why`.
    private static List<String> moving() {
        return Rows.asOwner("""
                SELECT r.place || ' ' || r.col FROM people.reference r
                 WHERE r.on_merge IN ('MOVES', 'GIVES_WAY')
                    OR (r.on_merge = 'BY_RULE' AND r.why = '' AND r.place <> 'people.person')
                """);
    }
}

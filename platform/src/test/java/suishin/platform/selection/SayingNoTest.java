package suishin.platform.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suishin.platform.testing.Program;
import suishin.platform.testing.SelectionFixtures;

/// What is left out is no "no", for programs as for people.
class SayingNoTest {

    /// R7
    @Test
    void notToRecommendIsSaidAndNotLeftOut() {
        var sitting = SelectionFixtures.deliberating(2);
        SelectionFixtures.attend(sitting, 5);
        var chair = Program.of(sitting.chair());
        String address = "/api/v1/proposals/" + sitting.proposal(0) + "/selection/recommendation";
        for (String types : new String[] {"", "\"types\": [],", "\"types\": null,"}) {
            var unsaid = chair.put(address, "{\"version\": 0, " + types + " \"reason\": \"及ばない\"}");
            assertThat(unsaid.statusCode()).as(types).isEqualTo(422);
            assertThat(unsaid.body()).contains("\"field\":\"recommends\"", "推薦するか、推薦しないか");
        }
        assertThat(chair.put(address, "{\"version\": 0, \"types\": [null], \"reason\": \"及ばない\"}")
                        .statusCode())
                .as("nothing in a list cannot be read")
                .isEqualTo(400);
    }

    /// R7
    @Test
    void typesGoWithYesAndWithYesAlone() {
        var sitting = SelectionFixtures.deliberating(2);
        SelectionFixtures.attend(sitting, 5);
        var chair = Program.of(sitting.chair());
        String address = "/api/v1/proposals/" + sitting.proposal(0) + "/selection/recommendation";
        assertThat(chair.put(address, "{\"version\": 0, \"recommends\": true, \"types\": [], \"reason\": \"優れる\"}")
                        .body())
                .contains("selection.type-missing");
        assertThat(chair.put(
                                address,
                                "{\"version\": 0, \"recommends\": false, \"types\": [\"international\"], \"reason\": \"及ばない\"}")
                        .body())
                .contains("selection.type-without-need");
        assertThat(chair.put(address, "{\"version\": 0, \"recommends\": false, \"types\": [], \"reason\": \"及ばない\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(chair.put(
                                "/api/v1/proposals/" + sitting.proposal(1) + "/selection/recommendation",
                                "{\"version\": 0, \"types\": [\"international\"], \"reason\": \"優れる\"}")
                        .statusCode())
                .isEqualTo(200);
    }
}

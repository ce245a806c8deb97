package suishin.platform.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.RunFixtures;

class ApiOfRunsTest {

    @Test
    void aProgramAsksWatchesReadsAndApplies() {
        var panel = ReviewFixtures.declared(2);
        var office = panel.office();
        var asked = Program.of(office).post(address(panel), "{\"objective\": \"FAIR\", \"leastShare\": 950}");
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(asked.body()).contains("\"FAIR\"", "\"leastShare\":950", "\"coverage\":[\"");
        UUID run = id(asked.body());
        RunFixtures.ended(panel, accepted(Product.bean(Runs.class).find(office, panel.call(), run)));

        assertThat(Program.of(office).get(address(panel) + "/" + run).body()).contains("\"FOUND\"");
        var result =
                Program.of(office).get(address(panel) + "/" + run + "/result").body();
        assertThat(result.split("\"person\"", -1)).hasSize(1 + 6 + 6);
        String proposal = panel.proposals().getFirst().proposal().toString();
        assertThat(Program.of(office)
                        .get(address(panel) + "/" + run + "/proposals/" + proposal)
                        .body())
                .contains("\"sentences\":[", "\"competence\":", "適合度は");

        String looked = result.replaceAll("(?s).*\"looked\":\"([^\"]*)\".*", "$1");
        var stale = Program.of(office).post(address(panel) + "/" + run + "/apply", "{\"looked\": \"AAAAAA\"}");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("assignments.since.new");
        assertThat(Program.of(office)
                        .post(address(panel) + "/" + run + "/apply", "{\"looked\": \"" + looked + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(panel.assignments()).hasSize(6);
    }

    @Test
    void whatIsShortIsMendedByWhatTheRunItselfNames() {
        var panel = ReviewFixtures.declared(2);
        var runs = Product.bean(Runs.class);
        String nobody = "{\"loads\": {\"least\": 0, \"others\": {\"%s\": {\"least\": 0, \"most\": 0}}}}"
                .formatted(panel.member(1).id());
        UUID run = id(Program.of(panel.office()).post(address(panel), nobody).body());
        var ended = RunFixtures.ended(panel, accepted(runs.find(panel.office(), panel.call(), run)));
        String mend = ended.outcome().mends().getFirst();
        String path = address(panel) + "/" + run;
        assertThat(Program.of(panel.office()).get(path).body()).contains(mend);

        var again = Program.of(panel.office()).post(path + "/mend", "{\"mend\": \"" + mend + "\"}");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(id(again.body())).isNotEqualTo(run);
        assertThat(Program.of(panel.office())
                        .post(path + "/mend", "{\"mend\": \"x\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Program.of(panel.member(1))
                        .post(path + "/mend", "{\"mend\": \"" + mend + "\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    /// What is nothing or missing within a question is named by its place.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"pairs": {"fixed": [{"proposal": null, "person": null}], "forbidden": []}} | pairs.fixed[0].proposal
            {"pairs": {"fixed": []}}                                                    | pairs.forbidden
            {"loads": {"least": 1}}                                                     | loads.others
            """)
    void nothingWithinAQuestionIsNamed(String question, String field) {
        var panel = ReviewFixtures.declared(1);
        var answer = Program.of(panel.office()).post(address(panel), question);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void aQuestionThatCannotBeReadIsRefusedAndStrangersFindNothing() {
        var panel = ReviewFixtures.declared(1);
        assertThat(Program.of(panel.office())
                        .post(address(panel), "{\"objectiv\": \"FAIR\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Program.of(panel.office())
                        .post(address(panel), "{\"objective\": \"BEST\"}")
                        .statusCode())
                .isEqualTo(400);
        String person = panel.office().id().toString();
        assertThat(Program.of(panel.office())
                        .post(address(panel), "{\"seniors\": [\"" + person + "\"]}")
                        .body())
                .contains("runs.question.no-expert", person);
        assertThat(Program.of(panel.member(1)).post(address(panel), "{}").statusCode())
                .isEqualTo(404);
        assertThat(Program.of(panel.member(1)).get(address(panel)).statusCode()).isEqualTo(404);
    }

    private static UUID id(String run) {
        return UUID.fromString(run.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1"));
    }

    private static String address(Panel panel) {
        return "/api/v1/calls/" + panel.call() + "/runs";
    }
}

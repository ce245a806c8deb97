package suishin.platform.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;

/// A program prepares a proposal as far as its person may: sees what it lacks, has it approved, hands it in.
class PreparingByProgramTest {

    private final ProposalFixtures.Made made =
            ProposalFixtures.written(CallsFixtures.published().call());
    private final String path = "/api/v1/proposals/" + made.proposal();
    private final Program secretary = Program.of(made.place().secretary());

    @Test
    void itReadsEverythingThatIsLackingUntilNothingIs() {
        assertThat(secretary.get(path + "/gaps").body())
                .contains("proposals.no-resolution", "proposals.consent-missing", "同意");
        assertThat(secretary.post(path + "/approve", "{}").body()).contains("proposals.no-resolution");

        ProposalFixtures.resolve(made);
        made.place().proposers().forEach(one -> ProposalFixtures.consent(made, one));

        assertThat(secretary.get(path + "/gaps").body()).isEqualTo("[]");
        assertThat(secretary.post(path + "/approve", "{}").body()).isEqualTo("\"APPROVED\"");
        assertThat(secretary.post(path + "/seal", "{}").body()).contains("\"number\":1");
    }

    @Test
    void whoWorksForAnotherRegionFindsNothing() {
        var other = Program.of(ProposalFixtures.place().secretary());
        assertThat(other.get(path + "/gaps").statusCode()).isEqualTo(404);
        assertThat(other.post(path + "/approve", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void itFindsTheStrategiesOfItsRegion() {
        String region = "/api/v1/regions/" + made.place().region().id() + "/strategies";
        assertThat(secretary.get(region).body()).contains(made.strategy().toString());
        assertThat(Program.of(ProposalFixtures.place().secretary()).get(region).statusCode())
                .isEqualTo(404);
    }
}

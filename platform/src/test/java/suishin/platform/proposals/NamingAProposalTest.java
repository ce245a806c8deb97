package suishin.platform.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamingAProposalTest {

    private final ProposalSummary osaka = of("大阪", "Osaka");
    private final ProposalSummary north = of("北大阪", "");
    private final ProposalSummary mie = of("三重", "Mie");
    private final List<ProposalSummary> all = List.of(osaka, north, mie);

    @Test
    void aNameWithinTheLongerNameOfAnotherProposalNamesOnlyThatOne() {
        assertThat(ProposalSummary.named(all, "北大阪をお願いします。")).containsExactly(north.id());
        assertThat(ProposalSummary.named(all, "北大阪と大阪をお願いします。")).containsExactlyInAnyOrder(north.id(), osaka.id());
    }

    @Test
    void eitherLanguageNamesItAndANameThatIsNotThereNamesNothing() {
        assertThat(ProposalSummary.named(all, "Please read Mie.")).containsExactly(mie.id());
        assertThat(ProposalSummary.named(all, "三")).isEmpty();
    }

    /// Two councils of one region may propose, so one name may be of two proposals.
    @Test
    void oneNameOfTwoProposalsNamesBoth() {
        var again = of("三重", "");
        assertThat(ProposalSummary.named(List.of(mie, again), "三重")).containsExactlyInAnyOrder(mie.id(), again.id());
    }

    private static ProposalSummary of(String name, String english) {
        return new ProposalSummary(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                english,
                ProposalStage.ELIGIBLE,
                List.of());
    }
}

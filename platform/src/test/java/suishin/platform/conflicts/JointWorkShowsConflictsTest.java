package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.collaborations.Collaborations;
import suishin.platform.collaborations.JointWork;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.conflicts.Conflict.Together;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.People;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// Joint work that is recorded bars at once, without anybody's word (R9).
class JointWorkShowsConflictsTest {

    private static final int YEARS = 5;

    private final Conflicts conflicts = Product.bean(Conflicts.class);

    /// R9
    @Test
    void joinedWorkWithSomebodyOfTheCouncilBarsFromWhatWasAssigned() {
        var panel = ReviewFixtures.assigned(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        var reader = panel.readers(proposal).getFirst();
        var secretary = panel.proposals().getFirst().place().secretary();
        worked(panel, reader.id(), address(secretary.id()), ProposalFixtures.today());
        assertThat(conflicts.of(panel.office(), panel.call()))
                .singleElement()
                .satisfies(found -> assertThat(found.evidence())
                        .isInstanceOfSatisfying(
                                Together.class,
                                shown -> assertThat(shown.named()).isTrue()));
        assertThat(panel.readers(proposal)).doesNotContain(reader);
    }

    /// R9
    @Test
    void joinedWorkWithAProposerThatNamesNobodyIsForDecision() {
        var panel = ReviewFixtures.declared(1);
        var made = panel.proposals().getFirst();
        String proposer = Product.bean(Organisations.class)
                .find(made.place().proposers().getFirst())
                .orElseThrow()
                .name();
        worked(panel, panel.member(2).id(), proposer, ProposalFixtures.today());
        assertThat(conflicts.of(panel.office(), panel.call())).singleElement().satisfies(found -> {
            assertThat(found.ruling()).isEqualTo(Ruling.PENDING);
            assertThat(found.person()).isEqualTo(panel.member(2).id());
        });
        assertThat(Browser.of(panel.office().id(), "ja")
                        .get("/office/calls/%s/conflicts".formatted(panel.call()))
                        .body())
                .contains("相手の個人名は記録されていません");
    }

    /// R10
    @Test
    void itTiesOnItsLastDayOfTheLookBackAndNoDayLonger() {
        var panel = ReviewFixtures.declared(1);
        String secretary =
                address(panel.proposals().getFirst().place().secretary().id());
        var last = ProposalFixtures.today().minusYears(YEARS);
        worked(panel, panel.member(1).id(), secretary, last.minusDays(1));
        assertThat(conflicts.of(panel.office(), panel.call())).isEmpty();
        worked(panel, panel.member(2).id(), secretary, last);
        assertThat(conflicts.of(panel.office(), panel.call()))
                .extracting(Conflict::person)
                .containsExactly(panel.member(2).id());
    }

    @Test
    void workOfInstitutionsAloneTiesNobody() {
        var panel = ReviewFixtures.declared(1);
        var proposers = panel.proposals().getFirst().place().proposers();
        ReviewFixtures.affiliate(panel, panel.member(0), proposers.getFirst());
        int before = conflicts.of(panel.office(), panel.call()).size();
        var names = Product.bean(Organisations.class).all(proposers).values().stream()
                .map(one -> one.name())
                .limit(2)
                .toList();
        record(panel, names, ProposalFixtures.today());
        assertThat(conflicts.of(panel.office(), panel.call())).hasSize(before);
    }

    private static void worked(Panel panel, UUID expert, String other, LocalDate until) {
        record(panel, List.of(address(expert), other), until);
    }

    private static void record(Panel panel, List<String> parties, LocalDate until) {
        accepted(Product.bean(Collaborations.class)
                .record(
                        panel.office(),
                        new JointWork.Typed(
                                "共同研究 " + UUID.randomUUID(),
                                until.minusYears(2).toString(),
                                until.toString(),
                                "",
                                "公表資料",
                                parties)));
    }

    private static String address(UUID person) {
        return Product.bean(People.class).find(person).orElseThrow().address();
    }
}

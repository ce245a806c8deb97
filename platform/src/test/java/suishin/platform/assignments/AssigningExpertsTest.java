package suishin.platform.assignments;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import suishin.platform.calls.CallRefusal;
import suishin.platform.calls.Calls;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.kernel.Decision;
import suishin.platform.people.People;
import suishin.platform.programmes.Sector;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.Proposals;
import suishin.platform.runs.RunStage;
import suishin.platform.runs.Runs;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.RunFixtures;

class AssigningExpertsTest {

    private final Assignments assignments = Product.bean(Assignments.class);

    @Test
    void everyProposalGetsItsExpertsOfTheSectorsItNeedsWithinCapacity() {
        var panel = ReviewFixtures.assigned(3);
        var committee = Product.bean(Calls.class).committee(panel.call());
        for (var made : panel.proposals()) {
            var sectors = EnumSet.noneOf(Sector.class);
            panel.readers(made.proposal())
                    .forEach(reader -> committee.stream()
                            .filter(member -> member.person().equals(reader.id()))
                            .map(CommitteeMember::sector)
                            .forEach(sectors::add));
            assertThat(panel.readers(made.proposal())).hasSize(3).doesNotHaveDuplicates();
            assertThat(sectors).contains(Sector.ACADEMIA, Sector.INDUSTRY);
        }
        assertThat(panel.assignments().stream()
                        .collect(groupingBy(Assignment::person, counting()))
                        .values())
                .allMatch(load -> load <= 8);
        assertThat(Product.bean(Proposals.class).ofCall(panel.office(), panel.call()))
                .allMatch(proposal -> proposal.stage() == ProposalStage.IN_REVIEW);
    }

    /// R9
    @Test
    void aConflictThatLeavesASectorWithoutAnExpertIsExplained() {
        var panel = ReviewFixtures.declared(2);
        var proposal = panel.proposals().getFirst();
        ReviewFixtures.declare(panel, panel.member(1), proposal.proposal(), "competitor");

        var run = RunFixtures.ended(
                panel, accepted(Product.bean(Runs.class).ask(panel.office(), panel.call(), RunFixtures.plain(panel))));
        assertThat(run.stage()).isEqualTo(RunStage.IMPOSSIBLE);
        assertThat(Browser.of(panel.office().id(), "ja")
                        .get("/office/calls/%s/runs/%s".formatted(panel.call(), run.id()))
                        .body())
                .contains("「産」の委員が1人以上", proposal.place().region().name());
    }

    /// R9
    @Test
    void byHandNobodyIsAssignedAgainstAConflictNorTakenAwayWhereNeeded() {
        var panel = ReviewFixtures.assigned(1);
        var proposal = panel.proposals().getFirst().proposal();
        var readers = panel.readers(proposal);
        var free = panel.round().committee().stream()
                .map(person -> new suishin.platform.kernel.Actor.Person(person.id()))
                .filter(person -> !readers.contains(person))
                .toList();
        assertThat(assignments.remove(
                        panel.office(),
                        panel.call(),
                        proposal,
                        readers.getFirst().id()))
                .isEqualTo(Decision.refuse(new AssignmentRefusal.NeededHere()));

        ReviewFixtures.declare(panel, free.getFirst(), proposal, "mentor");
        assertThat(assignments.add(
                        panel.office(), panel.call(), proposal, free.getFirst().id()))
                .isEqualTo(Decision.refuse(new AssignmentRefusal.Barred()));
        accepted(assignments.add(
                panel.office(), panel.call(), proposal, free.getLast().id()));
        assertThat(panel.readers(proposal)).hasSize(4);
        assertThat(assignments.add(
                        readers.getFirst(),
                        panel.call(),
                        proposal,
                        free.getLast().id()))
                .isEqualTo(Decision.refuse(new CallRefusal.Denied()));
    }

    /// R9
    @Test
    void theDeskSaysAtTheTopWhichProposalLostItsReaderAndToWhom() {
        var panel = ReviewFixtures.assigned(1);
        var made = panel.proposals().getFirst();
        var reader = panel.readers(made.proposal()).getFirst();
        String address = "/office/calls/" + panel.call() + "/experts";
        var office = Browser.of(panel.office().id(), "en");
        assertThat(office.get(address).body()).doesNotContain("lacks experts");

        ReviewFixtures.affiliate(panel, reader, made.place().proposers().getFirst());

        String name = Product.bean(People.class).find(reader.id()).orElseThrow().nameEn();
        assertThat(office.get(address).body())
                .contains("One proposal under review lacks experts", "(has 2, needs 3)", "Conflict found last: " + name)
                .containsOnlyOnce("id=\"gaps\"");
    }
}

package suishin.platform.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.audit.Audit;
import suishin.platform.calls.CallRefusal;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.Proposals;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.RunFixtures;

class ChangingManyPairsTest {

    private static final List<Sector> COVERAGE = List.of(Sector.ACADEMIA, Sector.INDUSTRY);

    private final Changes changes = Product.bean(Changes.class);

    @Test
    void theFirstWholeChangeBeginsTheReview() {
        var panel = ReviewFixtures.declared(2);
        var come = RunFixtures.planned(panel);
        accepted(changes.make(panel.office(), panel.call(), change(come, List.of()), Optional.empty()));

        assertThat(panel.assignments()).containsExactlyInAnyOrderElementsOf(come);
        assertThat(Product.bean(Proposals.class).ofCall(panel.office(), panel.call()))
                .allMatch(proposal -> proposal.stage() == ProposalStage.IN_REVIEW);
        assertThat(Product.bean(Audit.class).of(panel.office(), "call", panel.call()))
                .filteredOn(entry -> entry.act().equals("assignment.applied"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("\"come\": \"6\"", "\"run\": \"7\""));
    }

    @Test
    void aFirstChangeThatLeavesAProposalWithoutReadersBeginsNothing() {
        var panel = ReviewFixtures.declared(2);
        var half = RunFixtures.planned(panel).stream()
                .filter(pair ->
                        pair.proposal().equals(panel.proposals().getFirst().proposal()))
                .toList();
        var last = panel.proposals().getLast().name();
        assertThat(changes.make(panel.office(), panel.call(), change(half, List.of()), Optional.empty()))
                .isEqualTo(Decision.refuse(new AssignmentRefusal.CannotStand(List.of(
                        Problem.at("", "assignments.short-of", last, 3, 0),
                        Problem.at("", "assignments.sector-missing.academia", last),
                        Problem.at("", "assignments.sector-missing.industry", last)))));
        assertThat(panel.assignments()).isEmpty();
    }

    /// R9
    @Test
    void everyPairThatCannotStandIsNamedAndNoneIsChanged() {
        var panel = ReviewFixtures.assigned(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        var region = panel.proposals().getFirst().name();
        var before = panel.assignments();
        var free = panel.round().committee().stream()
                .filter(person ->
                        before.stream().noneMatch(pair -> pair.person().equals(person.id())))
                .toList();
        ReviewFixtures.declare(panel, new Actor.Person(free.getFirst().id()), proposal, "kinship");
        var barred = new Assignment(panel.call(), proposal, free.getFirst().id());
        var unknown = new Assignment(panel.call(), proposal, panel.office().id());
        var gone = new Assignment(panel.call(), proposal, free.getLast().id());

        assertThat(changes.make(
                        panel.office(),
                        panel.call(),
                        change(List.of(barred, unknown, before.getFirst()), List.of(gone)),
                        Optional.empty()))
                .isEqualTo(Decision.refuse(new AssignmentRefusal.CannotStand(List.of(
                        Problem.at("", "assignments.pair-barred", name(panel, barred), region),
                        Problem.at("", "assignments.pair-unknown"),
                        Problem.at("", "assignments.pair-there", name(panel, before.getFirst()), region),
                        Problem.at("", "assignments.pair-gone", name(panel, gone), region)))));
        assertThat(panel.assignments()).isEqualTo(before);
    }

    @Test
    void onlyTheOfficeChangesPairs() {
        var panel = ReviewFixtures.declared(1);
        assertThat(changes.make(
                        panel.member(0), panel.call(), change(RunFixtures.planned(panel), List.of()), Optional.empty()))
                .isEqualTo(Decision.refuse(new CallRefusal.Denied()));
        assertThat(changes.make(panel.office(), panel.call(), change(List.of(), List.of()), Optional.empty()))
                .isEqualTo(Decision.refuse(new AssignmentRefusal.NothingToAssign()));
    }

    private static Words name(Panel panel, Assignment pair) {
        return panel.round().committee().stream()
                .filter(person -> person.id().equals(pair.person()))
                .map(person -> new Words(person.name(), person.nameEn()))
                .findFirst()
                .orElseThrow();
    }

    private static Change change(List<Assignment> come, List<Assignment> go) {
        return new Change(come, go, Map.of(), COVERAGE, Map.of(), Map.of("run", "7"));
    }
}

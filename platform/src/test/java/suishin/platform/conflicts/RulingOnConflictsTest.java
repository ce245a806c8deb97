package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.access.Aspect;
import suishin.platform.assignments.AssignmentRefusal;
import suishin.platform.assignments.Assignments;
import suishin.platform.assignments.Desks;
import suishin.platform.audit.Audit;
import suishin.platform.conflicts.Conflict.Affiliated;
import suishin.platform.conflicts.Conflict.Declared;
import suishin.platform.conflicts.Conflict.Evidence;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.database.Database;
import suishin.platform.experts.Affiliation;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.review.Review;
import suishin.platform.review.ReviewStage;
import suishin.platform.review.Reviews;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// A conflict that the rule leaves to the office bars at once; only the office's ruling lets the expert in again.
class RulingOnConflictsTest {

    private final Access access = Product.bean(Access.class);
    private final Rulings rulings = Product.bean(Rulings.class);
    private final Declarations declarations = Product.bean(Declarations.class);

    /// R9
    @Test
    void aDeclaredConflictBarsAtOnceAlthoughTheOfficeHasNotRuledOnIt() {
        var panel = ReviewFixtures.assigned(2);
        UUID proposal = panel.proposals().getFirst().proposal();
        var expert = panel.readers(proposal).getFirst();
        assertThat(access.mayRead(expert, Aspect.PROPOSAL, proposal)).isTrue();

        ReviewFixtures.declare(panel, expert, proposal, "other");

        for (Aspect aspect : Aspect.values()) {
            assertThat(access.mayRead(expert, aspect, proposal))
                    .as(aspect.name())
                    .isFalse();
        }
        assertThat(panel.readers(proposal)).doesNotContain(expert).hasSize(2);
        assertThat(review(panel, expert, proposal)).isEqualTo(ReviewStage.RECUSED);
        assertThat(Product.bean(Assignments.class).add(panel.office(), panel.call(), proposal, expert.id()))
                .isEqualTo(Decision.refuse(new AssignmentRefusal.Barred()));
    }

    /// R9
    @Test
    void theOfficesRulingLetsTheExpertInAgainForAReasonThatStandsInTheLog() {
        var panel = ReviewFixtures.assigned(2);
        UUID proposal = panel.proposals().getFirst().proposal();
        var expert = panel.readers(proposal).getFirst();
        ReviewFixtures.declare(panel, expert, proposal, "other");

        accepted(rulings.rule(panel.office(), judgement(panel, proposal, expert, "other", false)));

        assertThat(access.mayRead(expert, Aspect.DECLARATION, proposal)).isTrue();
        assertThat(access.mayRead(expert, Aspect.PROPOSAL, proposal)).isFalse();
        assertThat(accepted(declarations.sheet(expert, panel.call())).lines()).hasSize(2);
        accepted(Product.bean(Assignments.class).add(panel.office(), panel.call(), proposal, expert.id()));
        assertThat(access.mayRead(expert, Aspect.PROPOSAL, proposal)).isTrue();
        assertThat(review(panel, expert, proposal)).isEqualTo(ReviewStage.OPEN);
        assertThat(Product.bean(Audit.class).of(panel.office(), "proposal", proposal))
                .filteredOn(entry -> entry.act().equals("conflict.lifted"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(panel.office().label());
                    assertThat(entry.detail()).contains("関係が薄い", expert.label());
                });
    }

    /// R9
    @Test
    void whatTheExpertDeclaresAnewAfterARulingBarsAnew() {
        var panel = ReviewFixtures.eligible(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        var expert = panel.member(2);
        ReviewFixtures.declare(panel, expert, proposal, "other");
        accepted(rulings.rule(panel.office(), judgement(panel, proposal, expert, "other", false)));
        accepted(declarations.declare(
                expert, panel.call(), List.of(new Declaration.Answer(proposal, Optional.empty(), ""))));
        assertThat(access.mayRead(expert, Aspect.DECLARATION, proposal)).isTrue();

        ReviewFixtures.declare(panel, expert, proposal, "other");

        assertThat(access.mayRead(expert, Aspect.DECLARATION, proposal)).isFalse();
        accepted(rulings.rule(panel.office(), judgement(panel, proposal, expert, "other", true)));
        assertThat(rulings.rule(panel.office(), judgement(panel, proposal, expert, "other", false))
                        .<String>fold(_ -> "", no -> no.code()))
                .isEqualTo("conflicts.already-ruled");
        assertThat(access.mayRead(expert, Aspect.DECLARATION, proposal)).isFalse();
    }

    /// R9
    @Test
    void nothingLiftsABarThatTheRuleOrARulingHasMadeFinal() {
        var panel = ReviewFixtures.eligible(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        var strict = panel.member(1);
        var ruled = panel.member(2);
        ReviewFixtures.declare(panel, strict, proposal, "kinship");
        ReviewFixtures.declare(panel, ruled, proposal, "other");
        accepted(rulings.rule(panel.office(), judgement(panel, proposal, ruled, "other", true)));

        assertThat(rulings.rule(panel.office(), judgement(panel, proposal, strict, "kinship", false)))
                .isEqualTo(Decision.refuse(new ConflictRefusal.NotNow()));
        for (var person : List.of(strict, ruled)) {
            String rule = person.equals(strict) ? "kinship" : "other";
            Product.bean(Database.class)
                    .as(
                            ConflictSearch.PRODUCT,
                            () -> org.assertj.core.api.Assertions.assertThatThrownBy(
                                            () -> access.lift(panel.office(), person.id(), proposal, rule, "理由"))
                                    .isInstanceOf(IllegalStateException.class));
            assertThat(access.barred(ConflictSearch.PRODUCT, proposal)).contains(person.id());
        }
    }

    @Test
    void anAffiliationThatBeginsLaterDoesNotBarYet() {
        var panel = ReviewFixtures.eligible(1);
        var made = panel.proposals().getFirst();
        var expert = panel.member(3);
        ReviewFixtures.pool(panel, expert);
        var today = LocalDate.ofInstant(
                Product.clock().instant(), panel.round().call().zone());
        UUID proposer = made.place().proposers().getFirst();
        accepted(Product.bean(Experts.class)
                .affiliate(
                        panel.office(),
                        new Affiliation(
                                expert.id(), expert.id(), proposer, "教授", today.plusDays(1), Optional.empty())));
        assertThat(access.mayRead(expert, Aspect.DECLARATION, made.proposal())).isTrue();

        Product.clock().set(Product.clock().instant().plus(java.time.Duration.ofDays(1)));
        Product.bean(Conflicts.class).lookFor(panel.call());
        assertThat(access.mayRead(expert, Aspect.DECLARATION, made.proposal())).isFalse();
    }

    @Test
    void aConflictThatWaitsForARulingShowsTheNewestEvidence() {
        var panel = ReviewFixtures.eligible(1);
        var made = panel.proposals().getFirst();
        UUID proposer = made.place().proposers().getFirst();
        var found = new Affiliated(proposer, "教授", LocalDate.of(2020, 4, 1), Optional.empty());

        waits(panel, made.proposal(), new Declared("以前に助言した"));
        waits(panel, made.proposal(), found);

        var desk = accepted(Product.bean(Desks.class).of(panel.office(), panel.call()));
        assertThat(desk.findings().conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.evidence()).isEqualTo(found);
            assertThat(conflict.ruling()).isEqualTo(Ruling.PENDING);
        });
    }

    private static void waits(Panel panel, UUID proposal, Evidence evidence) {
        UUID person = panel.member(2).id();
        var at = Product.clock().instant();
        var conflict = new Conflict(person, proposal, "other", evidence, at, Ruling.PENDING);
        var search = Product.bean(ConflictSearch.class);
        Product.bean(Database.class)
                .as(ConflictSearch.PRODUCT, () -> search.bar(ConflictSearch.PRODUCT, panel.call(), conflict));
    }

    private static Rulings.Judgement judgement(
            Panel panel, UUID proposal, Actor.Person expert, String rule, boolean barred) {
        return new Rulings.Judgement(panel.call(), proposal, expert.id(), rule, barred, "関係が薄い");
    }

    private static ReviewStage review(Panel panel, Actor.Person expert, UUID proposal) {
        return Product.bean(Reviews.class).ofProposal(panel.office(), proposal).stream()
                .filter(review -> review.person().equals(expert.id()))
                .map(Review::stage)
                .findFirst()
                .orElseThrow();
    }
}

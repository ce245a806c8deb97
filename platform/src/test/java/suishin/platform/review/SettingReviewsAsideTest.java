package suishin.platform.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Calls;
import suishin.platform.conflicts.Rulings;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.Rows;

/// A conflict that is found late sets aside what the expert had handed in: kept, counted nowhere.
class SettingReviewsAsideTest {

    private final Reviews reviews = Product.bean(Reviews.class);
    private final Rankings rankings = Product.bean(Rankings.class);

    /// R9: a new employer in the middle of reviewing.
    @Test
    void aReviewHandedInBeforeTheConflictIsKeptAndSetAside() {
        var panel = ReviewFixtures.scored(2);
        UUID proposal = proposal(panel);
        var expert = panel.reader(proposal);

        employ(panel, expert);

        var review = review(panel, expert, proposal);
        assertThat(review.stage()).isEqualTo(ReviewStage.RECUSED);
        assertThat(review.submittedAt()).isPresent();
        assertThat(review.setAsideAt()).contains(Product.clock().instant());
        assertThat(Rows.asOwner("SELECT count(*) FROM review.score WHERE review_id = '" + review.id() + "'"))
                .containsExactly(String.valueOf(criteria(panel)));
        assertThat(page(panel.office(), "/office/calls/" + panel.call() + "/reviews"))
                .contains("算入しない（利益相反");
        assertThat(reviews.paper(expert, proposal)).isEmpty();
    }

    /// R9, R12: a conflict found in the deliberation takes the review out of the ranking; what was locked stays as it
    /// is.
    @Test
    void aLockedReviewLeavesTheRankingAndIsNotChanged() {
        var panel = ReviewFixtures.deliberating(2);
        UUID proposal = proposal(panel);
        var expert = panel.reader(proposal);
        int before = readings(panel, proposal);
        assertThat(page(panel.member(0), ranking(panel))).contains("評goals" + expert.id());

        employ(panel, expert);

        assertThat(readings(panel, proposal)).isEqualTo(before - 1);
        var review = review(panel, expert, proposal);
        assertThat(review.stage()).isEqualTo(ReviewStage.LOCKED);
        assertThat(review.setAsideAt()).isPresent();
        assertThat(rankings.areAsLocked(panel.office(), panel.call())).contains(true);
        assertThat(Product.bean(Audit.class).of(panel.office(), "review", review.id()))
                .extracting(Audit.Entry::act)
                .contains("review.set-aside");
    }

    /// R9: what was set aside is read by the office and the auditor, and by nobody else.
    @Test
    void onlyOfficeAndAuditorReadWhatWasSetAside() {
        var panel = ReviewFixtures.deliberating(1);
        UUID proposal = proposal(panel);
        var expert = panel.reader(proposal);
        var ministry = CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry(ModelProgramme.KEY, "MEXT"));
        var auditor = CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY));
        String said = "評goals" + expert.id();
        var chair = panel.member(0);
        assertThat(page(ministry, ranking(panel))).contains(said);

        employ(panel, expert);

        for (var reader : List.of(panel.office(), auditor)) {
            assertThat(page(reader, ranking(panel))).contains("利益相反により算入しない審査", said);
        }
        for (var reader : List.of(ministry, chair)) {
            assertThat(page(reader, ranking(panel))).doesNotContain("算入しない審査", said);
            assertThat(reviews.ofProposal(reader, proposal))
                    .extracting(Review::person)
                    .doesNotContain(expert.id());
        }
    }

    /// R9: a ruling that lets the expert in takes the locked review up again.
    @Test
    void aRulingTakesALockedReviewUpAgain() {
        var panel = ReviewFixtures.deliberating(2);
        UUID proposal = proposal(panel);
        var expert = panel.reader(proposal);
        int before = readings(panel, proposal);
        ReviewFixtures.declare(panel, expert, proposal, "other");
        assertThat(readings(panel, proposal)).isEqualTo(before - 1);

        accepted(Product.bean(Rulings.class)
                .rule(
                        panel.office(),
                        new Rulings.Judgement(panel.call(), proposal, expert.id(), "other", false, "関係が薄いため")));

        assertThat(readings(panel, proposal)).isEqualTo(before);
        assertThat(review(panel, expert, proposal).setAsideAt()).isEmpty();
    }

    /// R12: nobody but a conflict or a ruling says whether a locked review counts, and nothing else of it changes.
    @Test
    void theDatabaseKeepsALockedReviewAsItIs() {
        var panel = ReviewFixtures.deliberating(1);
        var review = review(panel, panel.reader(proposal(panel)), proposal(panel));
        for (String change : List.of("set_aside_at = now()", "submitted_at = now()", "stage = 'RECUSED'")) {
            assertThatThrownBy(
                            () -> Rows.run("UPDATE review.review SET " + change + " WHERE id = '" + review.id() + "'"))
                    .as(change)
                    .hasRootCauseInstanceOf(java.sql.SQLException.class);
        }
    }

    private static void employ(Panel panel, Actor.Person expert) {
        ReviewFixtures.affiliate(
                panel, expert, panel.proposals().getFirst().place().proposers().getFirst());
    }

    private int readings(Panel panel, UUID proposal) {
        return accepted(rankings.of(panel.office(), panel.call()))
                .of(proposal)
                .orElseThrow()
                .total()
                .count();
    }

    private Review review(Panel panel, Actor.Person expert, UUID proposal) {
        return reviews.ofProposal(panel.office(), proposal).stream()
                .filter(one -> one.person().equals(expert.id()))
                .findFirst()
                .orElseThrow();
    }

    private static int criteria(Panel panel) {
        return Product.bean(Calls.class)
                .definition(panel.round().call())
                .review()
                .criteria()
                .size();
    }

    private static UUID proposal(Panel panel) {
        return panel.proposals().getFirst().proposal();
    }

    private static String ranking(Panel panel) {
        return "/work/calls/" + panel.call() + "/ranking";
    }

    private static String page(Actor.Person reader, String address) {
        return Browser.of(reader.id(), "ja").get(address).body();
    }
}

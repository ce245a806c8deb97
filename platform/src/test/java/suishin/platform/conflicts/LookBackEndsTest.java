package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.collaborations.Collaborations;
import suishin.platform.collaborations.JointWork;
import suishin.platform.conflicts.Conflict.Affiliated;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.database.Database;
import suishin.platform.experts.Affiliation;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.people.People;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.Rows;

/// A bar that outlasts the look-back of its rule stands until the officer lifts it.
class LookBackEndsTest {

    private static final String RULE = "same-organisation";

    private final Liftings liftings = Product.bean(Liftings.class);
    private final Access access = Product.bean(Access.class);

    /// R9: the last day on which the rule looks is the day the expert left, for it asks who works there now.
    @Test
    void onTheDayAfterTheLookBackTheBarStandsAndIsListed() {
        var panel = ReviewFixtures.eligible(1);
        var expert = worksThereUntilToday(panel);
        assertThat(liftings.lift(panel.office(), lifting(panel, expert)))
                .isEqualTo(Decision.refuse(new ConflictRefusal.NotExpired()));
        assertThat(page(panel)).doesNotContain("期間満了");

        oneDayLater();
        Product.bean(Conflicts.class).lookFor(panel.call());

        assertThat(access.barred(ConflictSearch.PRODUCT, proposal(panel))).contains(expert.id());
        assertThat(page(panel)).contains("期間満了（1件）", "除外中（期間満了）", "conflicts/liftings\"");
        assertThat(Browser.of(panel.office().id(), "ja")
                        .get("/office/calls/" + panel.call() + "/conflicts?only=EXPIRED")
                        .body())
                .contains("除外を解除する");
        assertThat(liftings.lift(CallsFixtures.office(), lifting(panel, expert)))
                .isEqualTo(Decision.refuse(new ConflictRefusal.NotTheOfficer()));
        var silent = new Liftings.Lifting(panel.call(), proposal(panel), expert.id(), RULE, " ");
        assertThat(liftings.lift(panel.office(), silent))
                .isEqualTo(Decision.refuse(
                        new ConflictRefusal.Incomplete(List.of(Problem.at("reason", "conflicts.reason-missing")))));
    }

    /// R9
    @Test
    void theOfficerLiftsItWithAReasonAndASearchBarsNobodyAnew() {
        var panel = ReviewFixtures.eligible(1);
        var expert = worksThereUntilToday(panel);
        oneDayLater();

        accepted(liftings.lift(panel.office(), lifting(panel, expert)));

        assertThat(access.barred(ConflictSearch.PRODUCT, proposal(panel))).doesNotContain(expert.id());
        assertThat(Product.bean(Audit.class).of(panel.office(), "proposal", proposal(panel)))
                .filteredOn(entry -> entry.act().equals("conflict.lifted"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(panel.office().label());
                    assertThat(entry.detail()).contains("退職し、関わりがないため");
                });
        assertThat(page(panel)).contains("除外を解除 退職し、関わりがないため").doesNotContain("期間満了");
        Product.bean(Conflicts.class).lookFor(panel.call());
        assertThat(found(panel).ruling()).isEqualTo(Ruling.ALLOWED);
    }

    /// R9: the stored evidence has run out, but another one of the same rule has not.
    @Test
    void aBarIsNotLiftedWhileRecordsShowAnotherTieOfTheSameRule() {
        var panel = ReviewFixtures.eligible(1);
        var expert = worksThereUntilToday(panel);
        oneDayLater();
        Product.bean(Conflicts.class).lookFor(panel.call());
        UUID second = panel.proposals().getFirst().place().proposers().getLast();
        affiliate(panel, expert, second, today(panel).minusYears(9), Optional.empty());
        assertThat(found(panel).evidence())
                .isEqualTo(new Affiliated(second, "教授", today(panel).minusYears(9), Optional.empty()));

        assertThat(liftings.lift(panel.office(), lifting(panel, expert)))
                .isEqualTo(Decision.refuse(new ConflictRefusal.NotExpired()));
        assertThat(access.barred(ConflictSearch.PRODUCT, proposal(panel))).contains(expert.id());
    }

    /// R9: what the records say at that moment counts, not what a search had found before.
    @Test
    void aBarIsNotLiftedWhereTheRecordsWereMendedMeanwhile() {
        var panel = ReviewFixtures.eligible(1);
        var expert = worksThereUntilToday(panel);
        oneDayLater();
        Rows.run("UPDATE experts.affiliation SET until = NULL WHERE person_id = '" + expert.id() + "'");

        assertThat(liftings.lift(panel.office(), lifting(panel, expert)))
                .isEqualTo(Decision.refuse(new ConflictRefusal.StillShown()));
        assertThat(access.barred(ConflictSearch.PRODUCT, proposal(panel))).contains(expert.id());
    }

    /// R9: what was declared has no last day, so nobody lifts it.
    @Test
    void whatAnExpertDeclaredUnderAStrictRuleIsNotLifted() {
        var panel = ReviewFixtures.eligible(1);
        var expert = panel.member(2);
        ReviewFixtures.declare(panel, expert, proposal(panel), "collaborator");
        assertThat(liftings.lift(
                        panel.office(),
                        new Liftings.Lifting(panel.call(), proposal(panel), expert.id(), "collaborator", "理由")))
                .isEqualTo(Decision.refuse(new ConflictRefusal.NotExpired()));
    }

    /// R9: a final bar does not go without a lifting that is younger than the bar.
    @Test
    void theDatabaseKeepsAFinalBarWithoutALifting() {
        var panel = ReviewFixtures.eligible(1);
        var expert = panel.member(2);
        ReviewFixtures.declare(panel, expert, proposal(panel), "kinship");
        assertThatThrownBy(() -> Product.bean(Database.class).as(ConflictSearch.PRODUCT, () -> {
                    access.lift(panel.office(), expert.id(), proposal(panel), "kinship", "理由");
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(access.barred(ConflictSearch.PRODUCT, proposal(panel))).contains(expert.id());
    }

    /// R9: nobody has to search first. Ended today, the rule still looks today, and no longer on the day after.
    @Test
    void anAffiliationThatEndsIsRunOutOnTheDayAfterWithoutASearch() {
        var panel = ReviewFixtures.eligible(1);
        var expert = panel.member(2);
        ReviewFixtures.pool(panel, expert);
        affiliate(panel, expert, proposer(panel), today(panel).minusYears(1), Optional.empty());
        accepted(
                Product.bean(Experts.class).end(panel.office(), expert.id(), affiliation(panel, expert), today(panel)));
        assertThat(found(panel).evidence().lasted()).contains(today(panel));
        assertThat(liftings.lift(panel.office(), lifting(panel, expert)))
                .isEqualTo(Decision.refuse(new ConflictRefusal.NotExpired()));
        assertThat(page(panel)).doesNotContain("期間満了");

        oneDayLater();

        assertThat(page(panel)).contains("期間満了（1件）");
        accepted(liftings.lift(panel.office(), lifting(panel, expert)));
    }

    /// R9: ended yesterday, it has run out in the moment that is recorded.
    @Test
    void anAffiliationThatEndedYesterdayIsRunOutAtOnceAndStillBars() {
        var panel = ReviewFixtures.eligible(1);
        var expert = panel.member(2);
        ReviewFixtures.pool(panel, expert);
        affiliate(panel, expert, proposer(panel), today(panel).minusYears(1), Optional.empty());
        accepted(Product.bean(Experts.class)
                .end(
                        panel.office(),
                        expert.id(),
                        affiliation(panel, expert),
                        today(panel).minusDays(1)));
        assertThat(page(panel)).contains("期間満了（1件）");
        assertThat(access.barred(ConflictSearch.PRODUCT, proposal(panel))).contains(expert.id());
    }

    /// R9: joint work that turns out to have ended earlier has run out on the day after its look-back, without a
    /// search.
    @Test
    void jointWorkWhoseLastDayIsCorrectedRunsOutByTheNewDayWithoutASearch() {
        var panel = ReviewFixtures.eligible(1);
        var expert = panel.member(2);
        var works = Product.bean(Collaborations.class);
        var last = today(panel).minusYears(5);
        var made = accepted(works.record(panel.office(), typed(panel, expert, Optional.empty())));
        assertThat(page(panel)).doesNotContain("期間満了");
        accepted(works.correct(panel.office(), made.id(), typed(panel, expert, Optional.of(last))));
        assertThat(found(panel).evidence().lasted()).contains(last);
        assertThat(page(panel)).doesNotContain("期間満了");
        accepted(works.correct(panel.office(), made.id(), typed(panel, expert, Optional.of(last.minusDays(1)))));
        assertThat(page(panel)).contains("期間満了（1件）");
    }

    private static JointWork.Typed typed(Panel panel, Actor.Person expert, Optional<LocalDate> until) {
        var secretary = panel.proposals().getFirst().place().secretary();
        return new JointWork.Typed(
                "共同研究",
                today(panel).minusYears(9).toString(),
                until.map(LocalDate::toString).orElse(""),
                "",
                "公表資料",
                Stream.of(expert, secretary)
                        .map(one -> Product.bean(People.class)
                                .find(one.id())
                                .orElseThrow()
                                .address())
                        .toList());
    }

    private static UUID affiliation(Panel panel, Actor.Person expert) {
        return Product.bean(Experts.class)
                .find(panel.office(), expert.id())
                .orElseThrow()
                .affiliations()
                .getFirst()
                .id();
    }

    private static UUID proposer(Panel panel) {
        return panel.proposals().getFirst().place().proposers().getFirst();
    }

    @Test
    void theFormComesBackWithTheReasonTyped() {
        var panel = ReviewFixtures.eligible(1);
        var expert = worksThereUntilToday(panel);
        oneDayLater();
        Product.bean(Conflicts.class).lookFor(panel.call());
        var other = Browser.of(CallsFixtures.office().id(), "ja");
        String address = "/office/calls/" + panel.call() + "/conflicts";
        other.get(address);
        var refused = other.post(
                address + "/liftings",
                Map.of(
                        "proposal",
                        proposal(panel).toString(),
                        "person",
                        expert.id().toString(),
                        "rule",
                        RULE,
                        "reason",
                        "入力した理由"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("決められた担当者だけです");
    }

    /// {@return an expert of a proposer whose last day there is today, barred while that was not recorded yet}
    private static Actor.Person worksThereUntilToday(Panel panel) {
        var expert = panel.member(2);
        ReviewFixtures.pool(panel, expert);
        affiliate(panel, expert, proposer(panel), today(panel).minusYears(1), Optional.of(today(panel)));
        return expert;
    }

    private static void affiliate(
            Panel panel, Actor.Person expert, UUID organisation, LocalDate since, Optional<LocalDate> until) {
        accepted(Product.bean(Experts.class)
                .affiliate(
                        panel.office(),
                        new Affiliation(UUID.randomUUID(), expert.id(), organisation, "教授", since, until)));
    }

    private static LocalDate today(Panel panel) {
        return LocalDate.ofInstant(
                Product.clock().instant(), panel.round().call().zone());
    }

    private static void oneDayLater() {
        Product.clock().set(Product.clock().instant().plus(Duration.ofDays(1)));
    }

    private static UUID proposal(Panel panel) {
        return panel.proposals().getFirst().proposal();
    }

    private static Conflict found(Panel panel) {
        return Product.bean(Conflicts.class).of(panel.office(), panel.call()).getFirst();
    }

    private static Liftings.Lifting lifting(Panel panel, Actor.Person expert) {
        return new Liftings.Lifting(panel.call(), proposal(panel), expert.id(), RULE, "退職し、関わりがないため");
    }

    private static String page(Panel panel) {
        return Browser.of(panel.office().id(), "ja")
                .get("/office/calls/" + panel.call() + "/conflicts")
                .body();
    }
}

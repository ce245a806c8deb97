package suishin.platform.review;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Decision;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;

class ReviewingTest {

    private final Reviews reviews = Product.bean(Reviews.class);

    @Test
    void theSecondWindowIsToldWhatTheFirstSavedAndLosesNothing() {
        var panel = ReviewFixtures.assigned(1);
        var proposal = panel.proposals().getFirst().proposal();
        var reader = panel.readers(proposal).getFirst();
        var first = accepted(reviews.score(reader, proposal, new Score.Typed("concept", "S", "先", 0)));
        var browser = Browser.of(reader.id(), "ja");
        browser.get("/work/reviews/" + proposal);

        var answer = browser.post(
                "/work/reviews/" + proposal,
                Map.of("grade.concept", "B", "comment.concept", "後から", "version.concept", "0"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("後から").contains("S 先");
        assertThat(reviews.score(reader, proposal, new Score.Typed("concept", "B", "後から", 0)))
                .isEqualTo(Decision.refuse(new ReviewRefusal.Changed(first)));
        assertThat(accepted(reviews.score(reader, proposal, new Score.Typed("concept", "B", "後から", 1)))
                        .version())
                .isEqualTo(2);
    }

    /// Whoever says to have seen what never was is told that nothing stands there yet.
    @Test
    void aVersionThatNeverWasIsNotTheOneSeen() {
        var panel = ReviewFixtures.assigned(1);
        var proposal = panel.proposals().getFirst().proposal();
        var reader = panel.readers(proposal).getFirst();

        var refused = reviews.score(reader, proposal, new Score.Typed("concept", "B", "評", 1));

        assertThat(refused)
                .isEqualTo(Decision.refuse(new ReviewRefusal.Changed(
                        Score.none("concept", Product.clock().instant()))));
        assertThat(accepted(reviews.score(reader, proposal, new Score.Typed("concept", "B", "評", 0)))
                        .version())
                .isOne();
    }

    @Test
    void whatIsMissingStandsBesideItsCriterionAndIsLinkedFromTheTop() {
        var panel = ReviewFixtures.assigned(1);
        var proposal = panel.proposals().getFirst().proposal();
        var browser = Browser.of(panel.readers(proposal).getFirst().id(), "ja");
        browser.get("/work/reviews/" + proposal);
        var form = Map.of(
                "submit", "yes", "grade.plan", "A", "comment.plan", "", "comment.goals", "良い", "version.goals", "0");

        var incomplete = browser.post("/work/reviews/" + proposal, form);

        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body())
                .contains(
                        "<a href=\"#c-plan\">観点4のコメントを入力してください。</a>",
                        "aria-invalid=\"true\" aria-describedby=\"c-plan-wrong h-plan\"",
                        "<div class=\"wrong\" id=\"c-plan-wrong\"><p>観点4のコメントを入力してください。</p></div>",
                        "<fieldset id=\"g-goals\" tabindex=\"-1\" aria-describedby=\"g-goals-wrong\">",
                        "value=\"A\" checked",
                        "良い</textarea>")
                .doesNotContain("c-goals-wrong", "g-plan-wrong");
    }

    @Test
    void aReviewIsWrittenAndHandedInWithoutJavaScript() {
        var panel = ReviewFixtures.assigned(1);
        var proposal = panel.proposals().getFirst().proposal();
        var reader = panel.readers(proposal).getFirst();
        var browser = Browser.of(reader.id(), "ja");
        assertThat(browser.get("/work/reviews/" + proposal).body()).contains("全体構想");
        var form = new HashMap<>(Map.of("submit", "yes"));
        var keys = accepted(paper(reader, proposal)).rules().criteria();
        keys.forEach(criterion -> form.putAll(Map.of(
                "grade." + criterion.key(),
                "A",
                "comment." + criterion.key(),
                "良い",
                "version." + criterion.key(),
                "0")));
        form.put("comment.plan", "");

        var incomplete = browser.post("/work/reviews/" + proposal, form);
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("観点4のコメントを入力してください。");
        form.put("comment.plan", "具体的");
        keys.forEach(criterion -> form.put("version." + criterion.key(), "1"));
        assertThat(browser.post("/work/reviews/" + proposal, form).statusCode()).isEqualTo(303);

        assertThat(reviews.score(reader, proposal, new Score.Typed("concept", "S", "", 1)))
                .isEqualTo(Decision.refuse(new ReviewRefusal.NotNow(ReviewStage.SUBMITTED)));
        accepted(reviews.takeBack(reader, proposal));
        accepted(reviews.score(reader, proposal, new Score.Typed("concept", "S", "改めて", 1)));
    }

    private Decision<ReviewPaper> paper(suishin.platform.kernel.Actor.Person reader, java.util.UUID proposal) {
        return reviews.paper(reader, proposal)
                .map(Decision::accept)
                .orElseGet(() -> Decision.refuse(new ReviewRefusal.Unknown()));
    }

    @Test
    void beforeTheDeliberationNobodyElseReadsWhatAReviewSays() {
        var panel = ReviewFixtures.scored(1);
        var proposal = panel.proposals().getFirst().proposal();
        var readers = panel.readers(proposal);
        for (var other : List.of(readers.get(1), panel.office())) {
            assertThat(reviews.ofProposal(other, proposal).stream()
                            .filter(review -> !review.person().equals(other.id()))
                            .flatMap(review -> review.scores().stream()))
                    .isEmpty();
        }
        assertThat(reviews.ofProposal(readers.getFirst(), proposal)).hasSize(1);
        assertThat(reviews.ofProposal(panel.office(), proposal)).hasSize(3);
        String secret = "評concept" + readers.getFirst().id();
        assertThat(Browser.of(panel.office().id(), "ja")
                        .get("/office/calls/" + panel.call() + "/reviews")
                        .body())
                .doesNotContain(secret)
                .contains("提出済み3件");
        assertThat(Browser.of(readers.get(1).id(), "ja")
                        .get("/work/reviews/" + proposal)
                        .body())
                .doesNotContain(secret);

        ReviewFixtures.open(panel);

        assertThat(reviews.ofProposal(readers.get(1), proposal).stream()
                        .mapToInt(review -> review.scores().size())
                        .sum())
                .isEqualTo(18);
    }

    @Test
    void aReviewOfSomebodyElseIsNotThere() {
        var panel = ReviewFixtures.assigned(1);
        var proposal = panel.proposals().getFirst().proposal();
        var readers = panel.readers(proposal);
        panel.round().committee().stream()
                .map(person -> new suishin.platform.kernel.Actor.Person(person.id()))
                .filter(person -> !readers.contains(person))
                .forEach(person -> {
                    assertThat(Browser.of(person.id(), "ja")
                                    .get("/work/reviews/" + proposal)
                                    .statusCode())
                            .isEqualTo(404);
                    assertThat(reviews.submit(person, proposal))
                            .isEqualTo(Decision.refuse(new ReviewRefusal.Unknown()));
                });
    }
}

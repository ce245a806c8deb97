package suishin.platform.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import suishin.platform.conflicts.Declaration;
import suishin.platform.conflicts.Declarations;
import suishin.platform.conflicts.Expertise;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// What has to happen before anything is assigned is said for whom it waits, once each, with the way there.
class WhatWaitsTest {

    private static final String RULINGS = "/conflicts?only=PENDING#findings";

    private final Panel panel = ReviewFixtures.declared(2);
    private final Browser office = Browser.of(panel.office().id(), "ja");

    /// R9: two kinds of conflict of one expert on one proposal are one ruling to wait for.
    @Test
    void whatWaitsForARulingIsNamedOnceForAnExpertAndAProposalWithTheWayThere() {
        waiting();
        String address = "/office/calls/" + panel.call() + "/runs";
        String said = "「" + panel.proposals().getFirst().name().ja() + "」について、"
                + panel.round().committee().get(2).name() + "の利益相反の判断を待っています。";
        String before = office.get(address).body();
        assertThat(count(before, said)).isEqualTo(1);
        assertThat(before).contains("割当ての前に、次の1件が必要です", "/office/calls/" + panel.call() + RULINGS);
        var refused = office.post(address, Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(count(refused.body(), said)).isEqualTo(1);
        assertThat(refused.body()).contains("role=\"alert\"", "/office/calls/" + panel.call() + RULINGS);
    }

    /// The desk does not say that declarations are awaited where a ruling is.
    @Test
    void theDeskSaysThatARulingIsAwaitedAndForHowMany() {
        waiting();
        String desk = office.get("/office/calls/" + panel.call() + "/experts").body();
        assertThat(desk)
                .contains("判断待ち</span>", "委員と提案の組が1組あります（委員1人）", "/office/calls/" + panel.call() + RULINGS)
                .doesNotContain("申告待ち", "申告完了");
    }

    @Test
    void theDeskSaysHowManyHaveYetToDeclare() {
        var open = ReviewFixtures.eligible(1);
        open.round().committee().stream().skip(2).forEach(person -> ReviewFixtures.declareNone(open, person));
        assertThat(Browser.of(open.office().id(), "ja")
                        .get("/office/calls/" + open.call() + "/experts")
                        .body())
                .contains("申告待ち", "申告を終えていない委員が2人います", "/conflicts#readiness")
                .doesNotContain("判断待ち</span>", "申告完了");
    }

    private void waiting() {
        accepted(Product.bean(Declarations.class)
                .declare(
                        panel.member(2),
                        panel.call(),
                        List.of(new Declaration.Answer(
                                panel.proposals().getFirst().proposal(),
                                List.of("other", "co-proposing"),
                                "理由",
                                Expertise.UNSAID))));
    }

    private static long count(String page, String text) {
        return Pattern.compile(Pattern.quote(text)).matcher(page).results().count();
    }
}

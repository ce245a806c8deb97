package suishin.platform.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.kernel.Actor;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.Rows;
import suishin.platform.testing.TimeGoesBack;
import suishin.platform.testing.Writes;

/// Those who work at a strategy see each other, and nobody else sees them.
@ExtendWith(TimeGoesBack.class)
class BeingPresentTest {

    private static final CallsFixtures.Round ROUND = CallsFixtures.published();

    private final Presence presence = Product.bean(Presence.class);
    private final ProposalFixtures.Made made = ProposalFixtures.begun(ROUND.call());
    private final Actor.Person secretary = made.place().secretary();
    private final Actor.Person approver =
            made.place().approver(made.place().proposers().getFirst());
    private final Instant before = Product.clock().instant();

    @Test
    void theOtherIsSeenInTheirFieldForAMinuteAndNotAnInstantLonger() {
        presence.see(approver, made.strategy(), "goals.approach");
        assertThat(presence.others(secretary, made.strategy()))
                .containsExactly(new Here(approver.id(), "goals.approach", before));
        assertThat(presence.others(approver, made.strategy())).as("oneself").isEmpty();
        Product.clock().set(before.plus(Presence.COUNTS).minusNanos(1_000));
        assertThat(presence.others(secretary, made.strategy())).hasSize(1);
        Product.clock().set(before.plus(Presence.COUNTS));
        assertThat(presence.others(secretary, made.strategy())).isEmpty();
        presence.see(approver, made.strategy(), "");
        assertThat(presence.others(secretary, made.strategy()))
                .extracting(Here::path)
                .containsExactly("");
    }

    @Test
    void nobodyOutsideOfTheRegionSeesOrIsSeen() {
        presence.see(approver, made.strategy(), "goals.approach");
        var stranger = ProposalFixtures.place().secretary();
        for (Actor actor : new Actor[] {stranger, ROUND.office(), new Actor.Anybody()}) {
            presence.see(actor, made.strategy(), "goals.approach");
            assertThat(presence.others(actor, made.strategy())).isEmpty();
        }
        assertThat(presence.others(secretary, made.strategy()))
                .extracting(Here::person)
                .containsExactly(approver.id());
        var browser = Browser.of(stranger.id(), "ja");
        assertThat(browser.get("/work/strategies/" + made.strategy() + "/hands").statusCode())
                .isEqualTo(404);
        browser.get("/work");
        assertThat(browser.post("/work/strategies/" + made.strategy() + "/present", Map.of("path", ""))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodySaysThatSomebodyElseIsThere() {
        String row = """
                {"strategy_id": "%s", "person_id": "%s", "path": "", "seen_at": "2026-04-01T00:00:00Z"}""";
        assertThat(Writes.insert("drafting.presence", approver.id(), row.formatted(made.strategy(), secretary.id())))
                .isFalse();
        assertThat(Writes.insert("drafting.presence", approver.id(), row.formatted(made.strategy(), approver.id())))
                .isTrue();
    }

    @Test
    void whatIsNoPathCountsAsReadingAndNothingIsKept() {
        for (String path : new String[] {"a b", "x".repeat(201), "<b>", "\u0000"}) {
            presence.see(approver, made.strategy(), path);
            assertThat(presence.others(secretary, made.strategy()))
                    .extracting(Here::path)
                    .containsExactly("");
        }
        Product.clock().set(before.plus(Presence.COUNTS));
        presence.forget();
        assertThat(Rows.asOwner(
                        "SELECT path FROM drafting.presence WHERE strategy_id = '%s'".formatted(made.strategy())))
                .isEmpty();
        assertThat(Rows.asOwner("SELECT act FROM audit.entry WHERE thing_id = '%s' AND act LIKE '%%presen%%'"
                        .formatted(made.strategy())))
                .isEmpty();
    }

    @Test
    void thePageSaysWhoIsInWhichField() {
        presence.see(approver, made.strategy(), "goals.approach");
        var browser = Browser.of(secretary.id(), "en");
        browser.get("/work/strategies/" + made.strategy());
        var seen = browser.post("/work/strategies/" + made.strategy() + "/present", Map.of("path", "goals.approach"));
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains("data-place=\"f-goals-approach\"").contains("#f-goals-approach");
        assertThat(presence.others(approver, made.strategy()))
                .extracting(Here::person, Here::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(secretary.id(), "goals.approach"));
    }
}

package suishin.platform.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallPlan;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Actor;
import suishin.platform.proposals.Drafts;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Place;

/// The first page of whoever signs in: what they write is there, and what is due first stands first.
class WorkInOrderTest {

    private static final Pattern LINK = Pattern.compile("<li><a href=\"([^\"]+)\">");

    private final Strategies strategies = Product.bean(Strategies.class);
    private final Place place = ProposalFixtures.place();

    @Test
    void theNearestDeadlineStandsFirstAndWhatHasNoneLast() {
        var later = closing(30);
        var sooner = closing(10);
        var first = strategy(later);
        var second = strategy(sooner);

        assertThat(links(place.secretary()))
                .containsExactly(
                        "/work/strategies/" + second.id(),
                        "/work/strategies/" + first.id(),
                        "/work/regions/" + place.region().id() + "/council",
                        "/work/incidents",
                        "/work/proposals");
    }

    @Test
    void aStrategyInProgressTellsWhatItLacksAndUntilWhen() {
        var strategy = strategy(closing(30));
        int gaps = strategies.gaps(place.secretary(), strategy.id()).size();
        assertThat(gaps).isPositive();
        assertThat(home(place.secretary(), "ja")).contains("の戦略を書く", "不足：" + gaps + "件", "期限：");
        assertThat(home(place.secretary(), "en"))
                .contains("Write the strategy of Test region", "Still lacking: " + gaps);
        var author = place.approver(place.proposers().getFirst());
        assertThat(links(author)).contains("/work/strategies/" + strategy.id());
        assertThat(links(ProposalFixtures.place().secretary())).doesNotContain("/work/strategies/" + strategy.id());
    }

    @Test
    void aStrategyThatLacksNothingSaysSoAndASealedOneIsNotThere() {
        var made = ProposalFixtures.ready(CallsFixtures.published().call());
        var secretary = made.place().secretary();
        assertThat(home(secretary, "ja")).contains("/work/strategies/" + made.strategy(), "必要な事項はそろっています。");
        ProposalFixtures.seal(made);
        assertThat(home(secretary, "ja")).doesNotContain("/work/strategies/" + made.strategy());
    }

    /// The last instant is on time.
    @Test
    void aStrategyIsThereUntilItsCallCloses() {
        var call = closing(30);
        String address = "/work/strategies/" + strategy(call).id();
        Product.clock().set(call.closesAt());
        assertThat(links(place.secretary())).contains(address);
        Product.clock().set(call.closesAt().plus(1, ChronoUnit.MICROS));
        assertThat(links(place.secretary())).doesNotContain(address);
    }

    /// A call can be extended until review begins; then nothing can be done any more.
    @Test
    void whatIsOverdueStandsFirstUntilNothingCanBeDone() {
        var round = CallsFixtures.published();
        var proposal = accepted(Product.bean(Drafts.class)
                .start(place.secretary(), place.region().id(), round.call().id()));
        assertThat(home(place.secretary(), "ja")).doesNotContain("期限超過");
        Product.clock().set(round.call().closesAt().plus(1, ChronoUnit.MICROS));
        strategy(closing(10));

        assertThat(home(place.secretary(), "ja")).contains("期限超過");
        assertThat(links(place.secretary()).getFirst()).isEqualTo("/work/proposals/" + proposal.id());
        accepted(Product.bean(Calls.class)
                .advance(round.office(), round.call().id(), suishin.platform.calls.CallAct.BEGIN_REVIEW));
        assertThat(home(place.secretary(), "ja"))
                .doesNotContain("期限超過", proposal.id().toString());
    }

    private Strategy strategy(Call call) {
        return accepted(strategies.open(place.secretary(), place.region().id(), call.id()));
    }

    private static Call closing(int days) {
        return CallsFixtures.published(
                        plan -> new CallPlan(plan.pin(), plan.name(), window(plan.window(), days), plan.course()))
                .call();
    }

    private static CallPlan.Window window(CallPlan.Window window, int days) {
        Instant closes = Product.clock().instant().plus(Duration.ofDays(days));
        return new CallPlan.Window(window.opensAt(), closes, window.zone());
    }

    private static String home(Actor.Person person, String language) {
        return Browser.of(person.id(), language).get("/work").body();
    }

    private static List<String> links(Actor.Person person) {
        var links = new ArrayList<String>();
        String page = home(person, "ja");
        var found = LINK.matcher(page.substring(page.indexOf("<ul class=\"work\">")));
        while (found.find()) {
            links.add(found.group(1));
        }
        return links;
    }
}

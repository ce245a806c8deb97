package suishin.platform.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import suishin.platform.exposure.Exposure.Event;
import suishin.platform.kernel.Actor;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// R9: a conflict that comes to light late shows what the expert had seen and done before.
class SeenAndDoneTest {

    private final Exposures exposures = Product.bean(Exposures.class);

    /// R9
    @Test
    void aLateConflictTellsWhatTheExpertHadOpenedAndDone() {
        var panel = ReviewFixtures.assigned(2);
        var proposal = panel.proposals().getFirst().proposal();
        var reader = panel.readers(proposal).getFirst();
        var expert = Browser.of(reader.id(), "ja");
        expert.get("/work/reviews/" + proposal);
        expert.get("/work/proposals/" + proposal);
        ReviewFixtures.review(panel, reader, proposal, "A");
        ReviewFixtures.declare(panel, reader, proposal, "kinship");
        assertThat(expert.get("/work/proposals/" + proposal).statusCode()).isEqualTo(404);

        assertThat(kinds(panel, proposal, reader))
                .containsSubsequence("act.assignment.made", "act.review.scored", "act.review.submit")
                .contains("opened.review", "opened.proposal", "act.conflict.barred");
        var page = Browser.of(panel.office().id(), "ja").get(address(panel, proposal, reader));
        assertThat(page.body()).contains("書面審査を提出した", "提案のページを開いた");
        var other = panel.proposals().getLast().proposal();
        assertThat(kinds(panel, other, reader)).doesNotContain("opened.review", "opened.proposal", "act.review.submit");
    }

    /// R9
    @Test
    void aListThatShowsAProposalIsNotedForEachOneItShows() {
        var panel = ReviewFixtures.scored(2);
        ReviewFixtures.open(panel);
        var reader = panel.member(1);
        var hidden = panel.proposals().getLast().proposal();
        ReviewFixtures.declare(panel, reader, hidden, "kinship");
        Browser.of(reader.id(), "ja").get("/work/calls/" + panel.call() + "/ranking");
        assertThat(kinds(panel, panel.proposals().getFirst().proposal(), reader))
                .contains("opened.list");
        assertThat(kinds(panel, hidden, reader)).doesNotContain("opened.list");
    }

    @Test
    void theSamePageIsNotedOnceAnHour() {
        var panel = ReviewFixtures.assigned(1);
        var proposal = panel.proposals().getFirst().proposal();
        var reader = panel.readers(proposal).getFirst();
        var expert = Browser.of(reader.id(), "ja");
        expert.get("/work/reviews/" + proposal);
        expert.get("/work/reviews/" + proposal);
        long once = opened(panel, proposal, reader);
        Product.clock().set(Product.clock().instant().plus(Duration.ofHours(1)));
        expert.get("/work/reviews/" + proposal);
        assertThat(once).isEqualTo(1);
        assertThat(opened(panel, proposal, reader)).isEqualTo(2);
    }

    /// R9
    @Test
    void neitherTheExpertNorAnotherOneReadsTheRecord() {
        var panel = ReviewFixtures.assigned(1);
        var proposal = panel.proposals().getFirst().proposal();
        var reader = panel.readers(proposal).getFirst();
        Browser.of(reader.id(), "ja").get("/work/reviews/" + proposal);
        for (var person : List.of(reader, panel.member(0))) {
            assertThat(Browser.of(person.id(), "ja")
                            .get(address(panel, proposal, reader))
                            .statusCode())
                    .isEqualTo(404);
        }
        var store = Product.bean(OpeningStore.class);
        var database = Product.bean(suishin.platform.database.Database.class);
        assertThat(database.as(reader, () -> store.of(reader.id(), proposal))).isEmpty();
        assertThat(database.as(panel.office(), () -> store.of(reader.id(), proposal)))
                .hasSize(1);
    }

    /// Whoever adds a page of a proposal need not think of it.
    @Test
    void everyRouteThatNamesAProposalIsNoted() {
        var unnoted = new ArrayList<String>();
        var id = UUID.randomUUID().toString();
        for (var route : Product.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            for (String pattern : route.getPatternValues()) {
                boolean names = pattern.contains("{proposal}") || pattern.contains("/proposals/{");
                if (names
                        && !pattern.contains("/calls/{call}/")
                        && Shown.by(pattern, Map.of("id", id, "proposal", id)).isEmpty()) {
                    unnoted.add(pattern);
                }
            }
        }
        assertThat(unnoted).isEmpty();
    }

    private long opened(Panel panel, UUID proposal, Actor.Person person) {
        return kinds(panel, proposal, person).stream()
                .filter("opened.review"::equals)
                .count();
    }

    private List<String> kinds(Panel panel, UUID proposal, Actor.Person person) {
        return accepted(exposures.of(panel.office(), panel.call(), proposal, person.id())).events().stream()
                .map(Event::kind)
                .toList();
    }

    private static String address(Panel panel, UUID proposal, Actor.Person person) {
        return "/office/calls/" + panel.call() + "/conflicts/" + proposal + "/" + person.id();
    }
}

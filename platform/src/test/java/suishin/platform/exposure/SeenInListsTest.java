package suishin.platform.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.database.Database;
import suishin.platform.exposure.Exposure.Event;
import suishin.platform.kernel.Actor;
import suishin.platform.proposals.ProposalAct;
import suishin.platform.proposals.ProposalSteps;
import suishin.platform.proposals.Proposals;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.EditionFixtures;
import suishin.platform.testing.EstimateFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.Rows;

/// R9: who saw the name of a proposal in the list of proposals, or an estimate it rests on, had seen of that proposal.
class SeenInListsTest {

    private final Exposures exposures = Product.bean(Exposures.class);

    /// R9
    @Test
    void theListOfProposalsCountsForEachOneItShowed() {
        var panel = ReviewFixtures.assigned(3);
        var reader = panel.member(1);
        UUID barred = panel.proposals().get(2).proposal();
        ReviewFixtures.declare(panel, reader, barred, "kinship");
        Browser.of(reader.id(), "ja").get("/work/proposals");
        Program.of(reader).get("/api/v1/proposals");
        for (int shown = 0; shown < 2; shown++) {
            assertThat(listed(panel, panel.proposals().get(shown).proposal(), reader))
                    .containsExactlyInAnyOrder("/work/proposals", "/api/v1/proposals");
        }
        assertThat(listed(panel, barred, reader)).isEmpty();
        assertThat(rows(reader)).as("one row a list, not one a proposal").hasSize(2);
    }

    /// R9
    @Test
    void aSearchCountsForThoseItFoundAlone() {
        var panel = ReviewFixtures.assigned(2);
        var reader = panel.member(1);
        UUID found = panel.proposals().getFirst().proposal();
        String name = panel.proposals().getFirst().place().region().name();
        Browser.of(reader.id(), "ja").get("/work/proposals?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        assertThat(Product.bean(Proposals.class).search(reader, name)).hasSize(1);
        assertThat(listed(panel, found, reader)).containsExactly("/work/proposals");
        assertThat(listed(panel, panel.proposals().getLast().proposal(), reader))
                .isEmpty();
        Browser.of(reader.id(), "ja").get("/work/proposals");
        assertThat(listed(panel, found, reader)).as("once an hour").containsExactly("/work/proposals");
        Product.clock().set(Product.clock().instant().plus(Duration.ofHours(1)));
        Browser.of(reader.id(), "ja").get("/work/proposals");
        assertThat(listed(panel, found, reader)).containsExactly("/work/proposals", "/work/proposals");
    }

    /// R9
    @Test
    void neitherTheReaderNorTheOfficeOfAnotherProgrammeReadsWhatWasListed() {
        var panel = ReviewFixtures.assigned(1);
        var reader = panel.member(1);
        Browser.of(reader.id(), "ja").get("/work/proposals");
        Browser.of(panel.office().id(), "ja").get("/work/proposals");
        UUID shown = panel.proposals().getFirst().proposal();
        var store = Product.bean(OpeningStore.class);
        var database = Product.bean(Database.class);
        assertThat(database.as(panel.office(), () -> store.of(reader.id(), shown)))
                .extracting(Opened::address)
                .contains("/work/proposals");
        assertThat(database.as(reader, () -> store.of(reader.id(), shown))).isEmpty();
        assertThat(rows(panel.office())).as("who sits on no committee").isEmpty();
    }

    /// R9
    @Test
    void anEstimateCountsForTheProposalThatRestsOnIt() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.ready(round.call());
        var edition = EditionFixtures.small();
        UUID estimate = EstimateFixtures.stored(made, edition.id(), "見た推計").id();
        ProposalFixtures.seal(made);
        accepted(Product.bean(ProposalSteps.class).advance(round.office(), made.proposal(), ProposalAct.PASS));
        var panel = new Panel(round, List.of(made));
        Product.clock().set(round.call().closesAt().plus(Duration.ofSeconds(1)));
        round.committee().forEach(person -> ReviewFixtures.declareNone(panel, person));
        ReviewFixtures.apply(panel);
        var reader = panel.reader(made.proposal());
        for (String file : List.of("", "/file.xlsx")) {
            assertThat(Browser.of(reader.id(), "ja")
                            .get("/work/estimates/" + estimate + file)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Program.of(reader)
                            .get("/api/v1/estimates/" + estimate + file)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(kinds(panel, made.proposal(), reader))
                .filteredOn("opened.estimate"::equals)
                .hasSize(4);
        var page = Browser.of(panel.office().id(), "en")
                .get("/office/calls/" + panel.call() + "/conflicts/" + made.proposal() + "/" + reader.id());
        assertThat(page.body()).contains("Opened an estimate on which its targets rest");
    }

    private List<String> listed(Panel panel, UUID proposal, Actor.Person person) {
        return events(panel, proposal, person).stream()
                .filter(event -> event.kind().equals("opened.list"))
                .map(Event::detail)
                .toList();
    }

    private List<String> kinds(Panel panel, UUID proposal, Actor.Person person) {
        return events(panel, proposal, person).stream().map(Event::kind).toList();
    }

    private List<Event> events(Panel panel, UUID proposal, Actor.Person person) {
        return accepted(exposures.of(panel.office(), panel.call(), proposal, person.id()))
                .events();
    }

    private static List<String> rows(Actor.Person person) {
        return Rows.asOwner("SELECT print FROM exposure.listing WHERE person_id = '" + person.id() + "'");
    }
}

package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.incidents.IncidentForm;
import suishin.platform.incidents.Incidents;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.proposals.Drafts;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Copies;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.QueryCount;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.Rows;
import suishin.platform.testing.SelectionFixtures;

/// What a list asks the database does not depend on how long it is.
///
/// It comes late: its thousand proposals would make every other test's lists long.
@Order(Integer.MAX_VALUE - 1)
class QueryCountsTest {

    private static final int MANY = 1_000;

    private static final List<String> OF_THE_OFFICE = List.of(
            "/work",
            "/work/proposals",
            "/work/people",
            "/work/log",
            "/work/log?q=R9+call",
            "/office/calls",
            "/office/experts",
            "/office/calls/%s/experts",
            "/office/calls/%s/experts/proposals/{proposal}",
            "/office/calls/%s/affinity",
            "/office/calls/%s/assignments",
            "/office/calls/%s/assignments/file.csv",
            "/office/calls/%s/runs",
            "/office/calls/%s/runs/{run}",
            "/office/calls/%s/runs/{run}/proposals/{proposal}",
            "/office/calls/%s/runs/{run}/file.csv",
            "/office/calls/%s/runs/compare?first={run}&second={run}",
            "/office/calls/%s/invitations",
            "/office/calls/%s/letters",
            "/office/calls/%s/reviews",
            "/work/calls/%s/ranking",
            "/work/calls/%s/selection");

    @Test
    void listsOfThoseWhoWorkAskAsOftenForOneRowAsForAThousand() {
        var many = ReviewFixtures.scored(1);
        Copies.of(many.proposals().getFirst().proposal(), MANY - 1);
        ReviewFixtures.open(many);
        var one = ReviewFixtures.deliberating(1);
        assertThat(counts(many, MANY)).isEqualTo(counts(one, 1));
    }

    @Test
    void theHomePageAsksAsOftenForOneRunningCallAsForSome() {
        var first = SelectionFixtures.concluded(2, 1);
        var office = Browser.of(first.round().office().id(), "ja");
        var ministry = Browser.of(first.officer("MEXT").id(), "ja");
        var chair = Browser.of(first.chair().id(), "ja");
        var before = List.of(
                QueryCount.ofPage(office, "/work"),
                QueryCount.ofPage(ministry, "/work"),
                QueryCount.ofPage(chair, "/work"));
        for (var call : List.of(SelectionFixtures.deliberating(1), SelectionFixtures.concluded(2, 1))) {
            Product.bean(Access.class)
                    .give(
                            new Actor.Product("a test"),
                            first.chair().id(),
                            Role.COMMITTEE_CHAIR,
                            Scope.call(call.call()),
                            Optional.empty());
        }
        ReviewFixtures.scored(1);
        assertThat(List.of(
                        QueryCount.ofPage(office, "/work"),
                        QueryCount.ofPage(ministry, "/work"),
                        QueryCount.ofPage(chair, "/work")))
                .isEqualTo(before);
    }

    @Test
    void theHomePageAsksAsOftenForOneStrategyAsForSome() {
        var made = ProposalFixtures.written(CallsFixtures.published().call());
        var place = made.place();
        var secretary = Browser.of(place.secretary().id(), "ja");
        var author = Browser.of(place.approver(place.proposers().getFirst()).id(), "ja");
        var before = List.of(QueryCount.ofPage(secretary, "/work"), QueryCount.ofPage(author, "/work"));
        for (int more = 0; more < 3; more++) {
            accepted(Product.bean(Drafts.class)
                    .start(
                            place.secretary(),
                            place.region().id(),
                            CallsFixtures.published().call().id()));
        }
        assertThat(secretary.get("/work").body().split("/work/strategies/", -1)).hasSize(5);
        assertThat(author.get("/work").body().split("/consents\"", -1)).hasSize(5);
        assertThat(List.of(QueryCount.ofPage(secretary, "/work"), QueryCount.ofPage(author, "/work")))
                .isEqualTo(before);
    }

    @Test
    void whoeverReadsIncidentsAsksAsOftenForOneAsForSome() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.begun(round.call());
        report(made, round.call());
        var office = Browser.of(round.office().id(), "ja");
        var secretary = Browser.of(made.place().secretary().id(), "ja");
        var before = incidentCounts(office, secretary);
        for (int more = 0; more < 3; more++) {
            report(ProposalFixtures.begun(round.call()), round.call());
            report(made, round.call());
        }
        assertThat(secretary.get("/work/incidents").body().split("/work/incidents/", -1))
                .hasSize(5);
        assertThat(incidentCounts(office, secretary)).isEqualTo(before);
    }

    private static List<Long> incidentCounts(Browser office, Browser secretary) {
        return List.of(
                QueryCount.ofPage(office, "/work"),
                QueryCount.ofPage(office, "/work/incidents"),
                QueryCount.ofPage(secretary, "/work"),
                QueryCount.ofPage(secretary, "/work/incidents"));
    }

    private static void report(ProposalFixtures.Made made, Call call) {
        String now =
                Product.clock().instant().atZone(call.zone()).toLocalDateTime().toString();
        var region = Optional.of(made.place().region().id());
        accepted(Product.bean(Incidents.class)
                .report(
                        made.place().secretary(),
                        new IncidentForm.Report(call.id(), region, "停電", now, now),
                        Optional.empty()));
    }

    private static Map<String, Long> counts(Panel panel, int rows) {
        UUID proposal = panel.proposals().getFirst().proposal();
        var office = Browser.of(panel.office().id(), "ja");
        var expert = Browser.of(panel.readers(proposal).getFirst().id(), "ja");
        String ranking =
                office.get("/work/calls/%s/selection".formatted(panel.call())).body();
        assertThat(ranking.split("<tr id=\"proposal-", -1)).hasSize(rows + 1);
        return counts(panel, proposal.toString(), office, expert);
    }

    private static Map<String, Long> counts(Panel panel, String proposal, Browser office, Browser expert) {
        UUID call = panel.call();
        String run = Rows.asOwner("SELECT id FROM runs.run WHERE call_id = '%s' ORDER BY id".formatted(call))
                .getFirst();
        var counts = new LinkedHashMap<String, Long>();
        for (String pattern : OF_THE_OFFICE) {
            String list = pattern.replace("{run}", run).replace("{proposal}", proposal);
            counts.put("office " + pattern, QueryCount.ofPage(office, list.formatted(call)));
        }
        for (String list :
                List.of("/work", "/work/calls/%s/declarations", "/work/calls/%s/reviews", "/work/calls/%s/selection")) {
            counts.put("expert " + list, QueryCount.ofPage(expert, list.formatted(call)));
        }
        return counts;
    }
}

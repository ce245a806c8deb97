package suishin.platform.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.SelectionFixtures.allConcur;
import static suishin.platform.testing.SelectionFixtures.bar;
import static suishin.platform.testing.SelectionFixtures.concluded;
import static suishin.platform.testing.SelectionFixtures.release;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.SelectionFixtures.Sitting;

/// Recommendations, positions, decisions and letters exist: who may not read them finds nothing by any route.
class EarlyReadingTest {

    private static final List<String> TABLES = List.of(
            "deliberation.recommendation",
            "deliberation.deviation",
            "selection.position",
            "selection.feedback",
            "selection.letter");

    @Test
    void theCommitteeFindsNoSelectionBeforeItDeliberates() {
        var panel = ReviewFixtures.scored(1);
        String address = "/work/calls/" + panel.call() + "/selection";
        var member = Browser.of(panel.member(1).id(), "ja");
        assertThat(member.get(address).statusCode()).isEqualTo(404);
        assertThat(Browser.of(panel.office().id(), "ja").get(address).statusCode())
                .isEqualTo(200);
        ReviewFixtures.open(panel);
        assertThat(member.get(address).statusCode()).isEqualTo(200);
    }

    /// R9
    @Test
    void aBarredMemberSeesNothingOfThatProposal() {
        var sitting = concluded(2, 1);
        var barred = sitting.member(1);
        bar(barred, sitting.proposal(0));

        sees404(barred, sitting.proposal(0));
        var list = Browser.of(barred.id(), "ja").get("/work/calls/" + sitting.call() + "/selection");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .doesNotContain(sitting.proposal(0).toString())
                .doesNotContain(sitting.made().getFirst().place().region().name())
                .contains(sitting.proposal(1).toString());
        assertThat(rows(barred, sitting.proposal(0))).isZero();
        assertThat(rows(barred, sitting.proposal(1))).isPositive();
        check(sitting, 1);
        assertThat(rows(barred, sitting.proposal(0))).isZero();
    }

    /// R9, R12: a place among what is shown would be wrong, and a gap would tell the place of what is not.
    @Test
    void whoDoesNotSeeEveryProposalSeesNoPlaces() {
        var sitting = concluded(3, 1);
        var barred = sitting.member(1);
        var addresses = List.of(
                "/work/calls/" + sitting.call() + "/ranking",
                "/work/calls/" + sitting.call() + "/selection",
                "/work/proposals/" + sitting.proposal(2) + "/selection");
        var browser = Browser.of(barred.id(), "en");
        for (String address : addresses) {
            assertThat(browser.get(address).body()).as(address).doesNotContain("Places are not shown");
        }
        String file = "/work/calls/" + sitting.call() + "/ranking.csv";
        assertThat(browser.get(file).body())
                .contains("Place,Tied,Proposal ID", "\r\n1,," + sitting.proposal(0), "\r\n3,,");

        bar(barred, sitting.proposal(1));

        for (String address : addresses) {
            assertThat(browser.get(address).body()).as(address).contains("Places are not shown");
        }
        assertThat(browser.get(file).body())
                .contains("\r\n,," + sitting.proposal(0), "\r\n,," + sitting.proposal(2))
                .doesNotContainPattern("\r\n[0-9],");
    }

    /// R9, R12
    @Test
    void theDocketNumbersNothingToWhoDoesNotSeeEveryProposal() {
        var sitting = concluded(3, 1);
        var barred = sitting.member(1);
        bar(barred, sitting.proposal(1));

        assertThat(places(barred, sitting)).containsExactly(Optional.empty(), Optional.empty());
        assertThat(places(sitting.chair(), sitting)).containsExactly(Optional.of(1), Optional.of(2), Optional.of(3));
    }

    private static List<Optional<Integer>> places(Actor.Person reader, Sitting sitting) {
        return Product.bean(Dockets.class).ofCall(reader, sitting.call()).entries().stream()
                .map(entry -> entry.candidate().score().orElseThrow().rank())
                .toList();
    }

    /// R8
    @Test
    void theApplicantReadsNothingBeforeTheRelease() {
        var sitting = concluded(1, 1);
        allConcur(sitting, 1);
        check(sitting, 1);
        var secretary = sitting.made().getFirst().place().secretary();

        sees404(secretary, sitting.proposal(0));
        assertThat(Browser.of(secretary.id(), "ja")
                        .get("/work/calls/" + sitting.call() + "/selection")
                        .statusCode())
                .isEqualTo(404);
        assertThat(rows(secretary, sitting.proposal(0))).isZero();

        release(sitting);
        var letter = Browser.of(secretary.id(), "en").get("/work/proposals/" + sitting.proposal(0) + "/letter");
        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(letter.body()).contains("Result of the selection", "Feedback by criterion", "To the council of");
        assertThat(Browser.of(secretary.id(), "en")
                        .get("/work/proposals/" + sitting.proposal(0))
                        .body())
                .contains("/work/proposals/" + sitting.proposal(0) + "/letter");
        assertThat(Browser.of(secretary.id(), "ja").get("/work").body())
                .contains("/work/proposals/" + sitting.proposal(0) + "/letter");
        assertThat(count(secretary, "selection.feedback", sitting.proposal(0))).isZero();
        assertThat(count(secretary, "selection.position", sitting.proposal(0))).isZero();
        assertThat(count(secretary, "deliberation.recommendation", sitting.proposal(0)))
                .isZero();
    }

    @Test
    void anotherRegionNeverReadsTheLetter() {
        var sitting = concluded(2, 1);
        check(sitting, 1);
        release(sitting);
        var other = sitting.made().get(1).place().secretary();

        assertThat(Browser.of(other.id(), "ja")
                        .get("/work/proposals/" + sitting.proposal(0) + "/letter")
                        .statusCode())
                .isEqualTo(404);
        assertThat(rows(other, sitting.proposal(0))).isZero();
    }

    @Test
    void aMinistryThatTakesNoPartReadsNothing() {
        var sitting = concluded(1, 1);
        check(sitting, 1);
        var officer = CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry(ModelProgramme.KEY, "MAFF"));

        sees404(officer, sitting.proposal(0));
        assertThat(rows(officer, sitting.proposal(0))).isZero();
        assertThat(rows(sitting.officer("METI"), sitting.proposal(0))).isPositive();
    }

    @Test
    void thePublicReadsNothing() {
        var sitting = concluded(1, 1);
        check(sitting, 1);

        assertThat(rows(new Actor.Anybody(), sitting.proposal(0))).isZero();
        assertThat(Browser.anybody("ja")
                        .get("/work/proposals/" + sitting.proposal(0) + "/letter")
                        .statusCode())
                .isIn(302, 303);
        assertThat(Browser.anybody("ja").get("/results/" + sitting.call()).statusCode())
                .isEqualTo(404);
    }

    /// The committee deliberates; what the ministries say and what is drafted is not its business.
    @Test
    void theCommitteeReadsNoPositionsAndNoDrafts() {
        var sitting = concluded(1, 1);
        check(sitting, 1);

        assertThat(count(sitting.chair(), "selection.position", sitting.proposal(0)))
                .isZero();
        assertThat(count(sitting.chair(), "selection.feedback", sitting.proposal(0)))
                .isZero();
        assertThat(count(sitting.chair(), "deliberation.recommendation", sitting.proposal(0)))
                .isEqualTo(1);
    }

    private static void check(Sitting sitting, int recommended) {
        allConcur(sitting, recommended);
        suishin.platform.testing.SelectionFixtures.check(sitting);
    }

    private static void sees404(Actor.Person person, UUID proposal) {
        var browser = Browser.of(person.id(), "ja");
        for (String page : List.of("/selection", "/letter")) {
            assertThat(browser.get("/work/proposals/" + proposal + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    private static int rows(Actor actor, UUID proposal) {
        return TABLES.stream().mapToInt(table -> count(actor, table, proposal)).sum();
    }

    private static int count(Actor actor, String table, UUID proposal) {
        return Product.bean(Database.class)
                .as(
                        actor,
                        () -> Product.bean(JdbcClient.class)
                                .sql("SELECT proposal_id FROM " + table + " WHERE proposal_id = :proposal")
                                .param("proposal", proposal)
                                .query((row, _) -> row.getString(1))
                                .list()
                                .size());
    }
}

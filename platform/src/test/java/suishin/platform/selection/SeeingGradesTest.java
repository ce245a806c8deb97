package suishin.platform.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.SelectionFixtures.allConcur;
import static suishin.platform.testing.SelectionFixtures.attend;
import static suishin.platform.testing.SelectionFixtures.bar;
import static suishin.platform.testing.SelectionFixtures.check;
import static suishin.platform.testing.SelectionFixtures.concluded;
import static suishin.platform.testing.SelectionFixtures.deliberating;
import static suishin.platform.testing.SelectionFixtures.release;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Program;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.SelectionFixtures;

/// Whoever records a recommendation has the grades before them: all of them, criterion by criterion.
class SeeingGradesTest {

    private static final String TITLE = "書面審査の評点";

    /// R12
    @Test
    void theChairSeesEachReviewersGradeUnderEachCriterionBesideTheForm() {
        var sitting = deliberating(2);
        attend(sitting, 5);

        String page = page(sitting.chair(), sitting.proposal(1));

        assertThat(page).contains(TITLE, "name=\"reason\"", SelectionFixtures.COMMENT + "goals");
        for (var reviewer : sitting.round().committee().subList(1, 4)) {
            assertThat(page).contains("<b class=\"tag\">A</b> " + reviewer.name());
        }
        int criteria = page.split("<summary>コメント", -1).length - 1;
        assertThat(criteria).isGreaterThan(1);
        assertThat(page.split("<b class=\"tag\">A</b>", -1)).hasSize(3 * criteria + 1);
        assertThat(page).doesNotContain("<b class=\"tag\">S</b>");
    }

    /// R9
    @Test
    void aMemberWithAConflictSeesNothingOfThem() {
        var sitting = deliberating(2);
        bar(sitting.chair(), sitting.proposal(0));
        var browser = Browser.of(sitting.chair().id(), "ja");

        var answer = browser.get("/work/proposals/" + sitting.proposal(0) + "/selection");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain(TITLE, SelectionFixtures.COMMENT);
        assertThat(page(sitting.chair(), sitting.proposal(1))).contains(TITLE);
        assertThat(page(sitting.member(1), sitting.proposal(0))).contains(TITLE);
    }

    /// R12: scored and handed in, but not locked.
    @Test
    void beforeTheDeliberationNobodySeesThem() {
        var panel = ReviewFixtures.scored(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        for (var person : new Actor.Person[] {panel.office(), panel.member(0), panel.member(1)}) {
            var answer = Browser.of(person.id(), "ja").get("/work/proposals/" + proposal + "/selection");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(TITLE);
        }
        ReviewFixtures.open(panel);
        assertThat(page(panel.office(), proposal)).contains(TITLE);
    }

    @Test
    void theyAreThereWhileTheMinistriesDecideAndNotAfterTheRelease() {
        var sitting = concluded(1, 1);
        assertThat(page(sitting.officer("MEXT"), sitting.proposal(0))).contains(TITLE);
        allConcur(sitting, 1);
        check(sitting);
        release(sitting);
        assertThat(page(sitting.chair(), sitting.proposal(0))).doesNotContain(TITLE, SelectionFixtures.COMMENT);
    }

    /// R12
    @Test
    void programsOfTheChairAndTheOfficeReadThemUnderTheSameRule() {
        var sitting = deliberating(2);
        String address = "/api/v1/proposals/" + sitting.proposal(1) + "/selection";
        String expert = sitting.member(1).id().toString();
        for (var reader : new Actor.Person[] {sitting.chair(), sitting.round().office()}) {
            assertThat(Program.of(reader).get(address).body())
                    .contains(
                            "\"goals\":[{\"expert\":\"", expert, "\"grade\":\"A\"", SelectionFixtures.COMMENT + "goals")
                    .doesNotContain("\"unused\"");
        }

        bar(sitting.chair(), sitting.proposal(1));

        var barred = Program.of(sitting.chair()).get(address);
        assertThat(barred.statusCode()).isEqualTo(404);
        assertThat(barred.body()).doesNotContain(SelectionFixtures.COMMENT, expert);
    }

    /// R12
    @Test
    void programsReadNoGradeBeforeTheDeliberationNorAfterTheRelease() {
        var panel = ReviewFixtures.scored(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        assertThat(Program.of(panel.office())
                        .get("/api/v1/proposals/" + proposal + "/selection")
                        .statusCode())
                .isEqualTo(404);
        var sitting = concluded(1, 1);
        allConcur(sitting, 1);
        check(sitting);
        release(sitting);
        assertThat(Program.of(sitting.chair())
                        .get("/api/v1/proposals/" + sitting.proposal(0) + "/selection")
                        .body())
                .contains("\"grades\":{}")
                .doesNotContain(SelectionFixtures.COMMENT);
    }

    private static String page(Actor.Person reader, UUID proposal) {
        var answer = Browser.of(reader.id(), "ja").get("/work/proposals/" + proposal + "/selection");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}

package suishin.platform.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.testing.SelectionFixtures.allConcur;
import static suishin.platform.testing.SelectionFixtures.attend;
import static suishin.platform.testing.SelectionFixtures.check;
import static suishin.platform.testing.SelectionFixtures.deliberating;
import static suishin.platform.testing.SelectionFixtures.release;
import static suishin.platform.testing.SelectionFixtures.run;
import static suishin.platform.testing.SelectionFixtures.say;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suishin.platform.deliberation.Deliberations;
import suishin.platform.deliberation.Recommendation.Choice;
import suishin.platform.kernel.Actor;
import suishin.platform.messages.Mail;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.Rows;
import suishin.platform.testing.SelectionFixtures.Sitting;

/// The applicant reads why the committee recommended what was decided: at the release, and never before.
class TellingTheReasonTest {

    private static final List<String> BOTH = List.of("advancement", "international");
    private static final String REASON = "半導体の研究拠点と企業の集積が結び付いている";
    private static final String EXCEPTION = "国際展開と集積の両方を担うため";
    private static final String NONE = "実施体制の根拠が示されていない";

    @Test
    void theLetterTellsTheReasonOnItsPageAndByMail() {
        var sitting = concluded(2);
        allConcur(sitting, 1);
        check(sitting);
        release(sitting);

        assertThat(told(sitting, 0)).contains("審査委員会の推薦の理由", REASON, EXCEPTION).doesNotContain(NONE);
        assertThat(mailed(sitting, 0)).contains("■ 審査委員会の推薦の理由\n" + REASON, EXCEPTION, "The committee’s reason");
        assertThat(told(sitting, 1)).contains(NONE).doesNotContain(REASON, EXCEPTION);
        assertThat(mailed(sitting, 1)).contains(NONE).doesNotContain(REASON, EXCEPTION, "類型を一つに定めない理由");
        assertThat(Product.bean(Releases.class)
                        .letter(secretary(sitting, 0), sitting.proposal(0))
                        .orElseThrow()
                        .grounds())
                .isEqualTo(new ResultLetter.Grounds(REASON, EXCEPTION));
    }

    /// R8, R12
    @Test
    void beforeTheReleaseTheReasonIsFoundNowhere() {
        var sitting = concluded(1);
        allConcur(sitting, 1);
        check(sitting);
        assertThat(Browser.of(sitting.secondOffice().id(), "ja")
                        .get("/work/proposals/" + sitting.proposal(0) + "/selection")
                        .body())
                .contains(REASON);

        var applicant = Browser.of(secretary(sitting, 0).id(), "ja");
        for (String page : List.of("", "/letter", "/selection", "/eligibility")) {
            assertThat(applicant
                            .get("/work/proposals/" + sitting.proposal(0) + page)
                            .body())
                    .as(page)
                    .doesNotContain(REASON, EXCEPTION);
        }
        assertThat(applicant.get("/work").body()).doesNotContain(REASON);
        assertThat(Product.bean(Releases.class).letter(secretary(sitting, 0), sitting.proposal(0)))
                .isEmpty();
        assertThat(mailed(sitting, 0)).doesNotContain(REASON, EXCEPTION);
    }

    /// Why the committee would have designated would tell that a ministry objected.
    @Test
    void whereAMinistryObjectsTheCommitteesReasonIsNotTold() {
        var sitting = concluded(1);
        accepted(say(sitting, 0, "MEXT", true));
        accepted(say(sitting, 0, "METI", false));
        check(sitting);
        release(sitting);

        assertThat(told(sitting, 0)).contains("今回は指定しない").doesNotContain(REASON, EXCEPTION, "推薦の理由");
        assertThat(mailed(sitting, 0)).contains("今回は指定しない").doesNotContain(REASON, EXCEPTION, "推薦の理由");
    }

    /// Reasons of before were recorded without that check.
    @Test
    void aReasonThatNamesOneOfTheCommitteeIsKeptBack() {
        var sitting = concluded(1);
        String named = sitting.round().committee().getFirst().name();
        run(
                "UPDATE deliberation.recommendation SET reason = '%s' || reason WHERE proposal_id = '%s' RETURNING 1",
                named, sitting.proposal(0));
        allConcur(sitting, 1);
        check(sitting);
        release(sitting);

        assertThat(told(sitting, 0)).contains("指定することに決定").doesNotContain(named, REASON, EXCEPTION);
        assertThat(mailed(sitting, 0)).contains("指定することに決定").doesNotContain(named, REASON, EXCEPTION);
    }

    @Test
    void aLetterOfBeforeIsReadAsItWas() {
        var sitting = concluded(1);
        allConcur(sitting, 1);
        check(sitting);
        release(sitting);
        Rows.asOwner("UPDATE selection.letter SET content = content - 'grounds' WHERE proposal_id = '"
                + sitting.proposal(0) + "' RETURNING 1");

        assertThat(told(sitting, 0)).contains("指定することに決定").doesNotContain("推薦の理由");
    }

    /// {@return a concluded selection whose first proposal is recommended for both types, the others not}
    private static Sitting concluded(int proposals) {
        var sitting = deliberating(proposals);
        attend(sitting, 5);
        for (int place = 0; place < proposals; place++) {
            var choice = place == 0 ? new Choice(BOTH, REASON, EXCEPTION) : new Choice(List.of(), NONE, "");
            accepted(Product.bean(Deliberations.class).recommend(sitting.chair(), sitting.proposal(place), 0, choice));
        }
        accepted(Product.bean(Deliberations.class).conclude(sitting.round().office(), sitting.call()));
        return sitting;
    }

    private static Actor.Person secretary(Sitting sitting, int place) {
        return sitting.made().get(place).place().secretary();
    }

    private static String told(Sitting sitting, int place) {
        var page = Browser.of(secretary(sitting, place).id(), "ja")
                .get("/work/proposals/" + sitting.proposal(place) + "/letter");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static String mailed(Sitting sitting, int place) {
        var secretary = secretary(sitting, place);
        return Product.bean(Mail.class).to(secretary, secretary.id()).stream()
                .map(letter -> letter.subject() + "\n" + letter.body())
                .collect(Collectors.joining("\n"));
    }
}

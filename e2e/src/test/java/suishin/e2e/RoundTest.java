package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The whole sample round, in Japanese, by those who take each step: from the call to the published result.
///
/// Region A founds its council and is too late; B and C propose; expert 3 works for B's university; B is designated.
@Order(20)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundTest {

    private static final String OFFICE = "合同事務局 担当1";
    private static final String CHECKER = "合同事務局 担当2";
    private static final List<String> MINISTRIES = List.of("文部科学省", "経済産業省", "農林水産省", "総務省");
    private static final List<String> COMMITTEE = List.of("審査委員長", "審査委員 2", "審査委員 3", "審査委員 4", "審査委員 5", "審査委員 6");

    private static final Round ROUND = new Round();

    @Test
    @Order(20)
    void theOfficePublishesTheCall() {
        try (var office = Guest.reading("ja").stepInto(OFFICE)) {
            office.visit("/office/calls").follow("見本の公募");
            ROUND.callAt(office.page().url());
            office.send("/publish");
            assertThat(office.text()).contains("公募を公示しました");
        }
        try (var anybody = Guest.reading("ja")) {
            anybody.visit("/calls/" + ROUND.call());
            assertThat(anybody.text()).contains("見本の公募");
        }
    }

    /// R1
    @Test
    @Order(30)
    void aCouncilIsFoundedAndToldWhatItsCompositionLacks() {
        try (var secretary = Guest.reading("ja").stepInto("地域A 協議会事務局")) {
            Council.found(secretary, "A");
            Council.join(secretary, "見本産業支援財団A", "INDUSTRY", true);
            Council.join(secretary, "見本県A", "GOVERNMENT", true);
            assertThat(secretary.page().locator("main .notice").first().innerText())
                    .contains("大学");
            Council.join(secretary, "見本大学A", "ACADEMIA", true);
            Council.join(secretary, "見本銀行A", "FINANCE", false);
            Council.join(secretary, "見本製作所A", "INDUSTRY", false);
            Council.coordinate(secretary, "見本産業支援財団A");
            assertThat(secretary.text()).contains("要件を満たしています");
            Council.resolve(secretary, "STRATEGY", "戦略を別紙のとおり定める。");
        }
    }

    @Test
    @Order(40)
    void aStrategyIsWrittenWithAutosave() {
        try (var secretary = Guest.reading("ja").stepInto("地域B 協議会事務局")) {
            Strategy.open(secretary);
            Strategy.writeWithAutosave(secretary);
            assertThat(Strategy.gaps(secretary)).isZero();
        }
    }

    @Test
    @Order(41)
    void whatIsTypedAfterTheSessionEndedIsOfferedBackAfterSigningIn() {
        try (var secretary = Guest.reading("ja").stepInto("地域B 協議会事務局")) {
            Strategy.open(secretary);
            String before = Strategy.typeAfterTheSessionEnded(secretary, "失われてはならない記載");
            assertThat(secretary.text()).contains("ログインが切れました");
            String address = secretary.page().url();
            secretary.stepInto("地域B 協議会事務局").page().navigate(address);
            assertThat(Strategy.restored(secretary)).isEqualTo("失われてはならない記載");
            Strategy.retype(secretary, before);
        }
    }

    @Test
    @Order(42)
    void aStrategyIsWrittenWithoutJavaScript() {
        try (var secretary = Guest.withoutJavaScript("ja").stepInto("地域C 協議会事務局")) {
            Strategy.open(secretary);
            Strategy.writeSectionBySection(secretary);
            assertThat(Strategy.gaps(secretary)).isZero();
        }
    }

    @Test
    @Order(50)
    void proposalsAreConsentedToResolvedAndSealed() {
        for (String letter : List.of("B", "C")) {
            Proposal.begin(ROUND, letter);
            Proposal.consents(ROUND, letter);
            Proposal.seal(ROUND, letter);
        }
    }

    /// R15
    @Test
    @Order(51)
    void afterTheDeadlineNothingIsTaken() {
        try (var anybody = Guest.reading("ja")) {
            anybody.visit("/demo").fill("days", "31").send("/demo/wait");
        }
        try (var secretary = Guest.reading("ja").stepInto("地域A 協議会事務局")) {
            secretary.visit("/work/proposals");
            assertThat(secretary.offers("/work/proposals"))
                    .as("a proposal may be begun")
                    .isFalse();
        }
    }

    @Test
    @Order(60)
    void theOfficePassesWhatIsInForm() {
        for (String letter : List.of("B", "C")) {
            try (var office = Guest.playing(letter).stepInto(OFFICE)) {
                office.visit("/work/proposals/" + ROUND.proposal(letter) + "/eligibility");
                office.page().locator("main input[type=radio][value=yes]").all().forEach(radio -> radio.check());
                office.fill("kind", "PASS").send("/eligibility");
                assertThat(office.page().locator("main .tag-ok").count()).isPositive();
            }
        }
    }

    /// R9
    @Test
    @Order(70)
    void nobodyIsAssignedBeforeEverybodyHasDeclaredAndAConflictBars() {
        for (String member : COMMITTEE) {
            try (var expert = Guest.playing(member).stepInto(member)) {
                expert.visit("/work/calls/" + ROUND.call() + "/declarations");
                expert.page().locator("main select[name^=answer]").all().forEach(answer -> answer.selectOption("none"));
                expert.send("/declarations");
            }
        }
        try (var office = Guest.reading("ja").stepInto(OFFICE)) {
            office.visit("/office/calls/" + ROUND.call() + "/experts").follow("割当て案");
            office.send("/runs");
            office.page().locator("form[action$='/apply']").waitFor();
            office.send("/apply");
        }
        try (var barred = Guest.reading("ja").stepInto("審査委員 3")) {
            assertThat(barred.status("/work/proposals/" + ROUND.proposal("B"))).isEqualTo(404);
            assertThat(barred.status("/work/reviews/" + ROUND.proposal("B"))).isEqualTo(404);
        }
    }

    @Test
    @Order(80)
    void expertsReviewWhatTheyWereGiven() {
        for (String member : COMMITTEE) {
            try (var expert = Guest.playing(member).stepInto(member)) {
                Reviewing.all(expert, ROUND);
            }
        }
    }

    /// R12
    @Test
    @Order(81)
    void theRankingIsShownOnceScoresAreLocked() {
        try (var office = Guest.reading("ja").stepInto(OFFICE)) {
            assertThat(office.status("/work/calls/" + ROUND.call() + "/ranking"))
                    .isNotEqualTo(200);
            office.visit("/office/calls/" + ROUND.call() + "/reviews").send("/open-deliberation");
            office.visit("/work/calls/" + ROUND.call() + "/ranking");
        }
    }

    @Test
    @Order(90)
    void theCommitteeRecommends() {
        for (String letter : List.of("B", "C")) {
            try (var chair = Guest.playing(letter).stepInto("審査委員長")) {
                Selecting.recommend(chair, ROUND, letter, letter.equals("B"));
            }
        }
        try (var office = Guest.reading("ja").stepInto(OFFICE)) {
            office.visit(ROUND.selection()).send("/conclude");
        }
    }

    /// R8
    @Test
    @Order(91)
    void nothingIsDecidedBeforeEveryMinistryHasTakenItsPosition() {
        try (var office = Guest.reading("ja").stepInto(OFFICE)) {
            office.visit(ROUND.selection()).send("/draft");
            assertThat(office.offers("/check"))
                    .as("the one who drafted may check")
                    .isFalse();
        }
        for (String ministry : MINISTRIES) {
            try (var checker = Guest.reading("ja").stepInto(CHECKER)) {
                checker.visit(ROUND.selection()).send("/check");
                assertThat(checker.page().locator("main .problems").innerText()).contains(ministry);
            }
            try (var officer = Guest.playing(ministry).stepInto(ministry)) {
                Selecting.concur(officer, ROUND, "B");
            }
        }
    }

    @Test
    @Order(92)
    void anotherChecksAndNothingIsPublicBeforeTheRelease() {
        try (var checker = Guest.reading("ja").stepInto(CHECKER)) {
            checker.visit(ROUND.selection()).send("/check");
            try (var anybody = Guest.reading("ja")) {
                anybody.visit("/results");
                assertThat(anybody.text()).doesNotContain("見本地域B");
            }
            checker.send("/release");
        }
    }

    @Test
    @Order(100)
    void theResultIsPublicAndEachRegionHasItsLetter() {
        try (var anybody = Guest.reading("ja")) {
            anybody.visit("/results").follow("見本の公募");
            assertThat(anybody.text()).contains("見本地域B").doesNotContain("見本地域A");
        }
        for (String letter : List.of("B", "C")) {
            try (var secretary = Guest.playing(letter).stepInto("地域" + letter + " 協議会事務局")) {
                secretary.visit("/work/proposals/" + ROUND.proposal(letter) + "/letter");
                assertThat(secretary.text()).contains(letter.equals("B") ? "指定することに決定しました" : "指定しないことに決定しました");
                secretary.visit("/account");
                assertThat(secretary.page().locator("main details").count()).isPositive();
                String other = ROUND.proposal(letter.equals("B") ? "C" : "B");
                assertThat(secretary.status("/work/proposals/" + other + "/letter"))
                        .isEqualTo(404);
            }
        }
    }
}

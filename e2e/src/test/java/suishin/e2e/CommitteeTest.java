package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The second sample round: twelve proposals and twenty experts, from the declarations to an expert who changes
/// employer while reading. Half of it in Japanese, half in English.
@Order(90)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommitteeTest {

    private static final String OFFICE = "合同事務局 担当1";
    private static final String OFFICE_IN_ENGLISH = "Programme office 1 (call, draft decisions)";
    private static final List<Integer> DOUBTFUL = List.of(12, 16, 20);
    private static final Pattern ENTRY = Pattern.compile("name=\"answer\\.([0-9a-f-]{36})\"");
    private static final Pattern READER = Pattern.compile("審査委員 \\d+");
    private static final int MOST_MENDS = 6;
    private static final int MOST_KILLS = 5;
    private static final int MOST_LOOKS = 600;
    private static final String FAIR = "{\"objective\": \"FAIR\", \"leastShare\": 900, \"coverage\": []}";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern STAGE = Pattern.compile("\"stage\":\"([A-Z]+)\"");
    private static final Pattern PAIRS = Pattern.compile("\"pairs\":(\\[.*\\]),\"alternates\"");
    private static final Round ROUND = new Round();

    @Test
    @Order(10)
    void theDemoSetsUpTwelveProposalsAndTwentyExperts() {
        try (var anybody = Guest.reading("ja")) {
            anybody.visit("/demo").send("/demo/committee");
            assertThat(anybody.offers("/demo/committee")).isFalse();
        }
        try (var office = Guest.reading("ja").stepInto(OFFICE)) {
            office.visit("/office/calls").follow("審査の体制");
            ROUND.callAt(office.page().url());
        }
    }

    /// R9
    @Test
    @Order(20)
    void everybodyDeclaresOnOneSheetAndThreeDoubtsWaitForTheOffice() {
        try (var first = Guest.reading("en").stepInto("Expert 9")) {
            first.visit(sheet());
            first.page().locator("main select[name^=answer]").all().forEach(answer -> answer.selectOption("none"));
            first.page().locator("main select[name^=level]").all().forEach(level -> level.selectOption("NEAR"));
            first.send("/declarations");
        }
        IntStream.rangeClosed(7, 26).filter(number -> number != 9).forEach(CommitteeTest::declare);
    }

    private static void declare(int number) {
        var expert = Program.as(number == 7 ? "審査委員 7（" : "審査委員 " + number);
        var answers = new java.util.LinkedHashMap<String, String>();
        ENTRY.matcher(expert.get(sheet()).body())
                .results()
                .forEach(found -> answers.put("answer." + found.group(1), "none"));
        assertThat(answers).hasSize(number == 8 ? 11 : 12);
        if (DOUBTFUL.contains(number)) {
            String doubtful =
                    answers.keySet().stream().skip(number % 5).findFirst().orElseThrow();
            answers.replace(doubtful, "other");
            answers.put(doubtful.replace("answer.", "note."), "A friend works for the proposer.");
        }
        assertThat(expert.post(sheet(), answers).statusCode()).isEqualTo(303);
    }

    private static String sheet() {
        return "/work/calls/" + ROUND.call() + "/declarations";
    }

    /// R9
    @Test
    @Order(30)
    void theOfficeRulesOnThreeFindings() {
        try (var office = Guest.reading("en").stepInto(OFFICE_IN_ENGLISH)) {
            office.visit(conflicts()).unfold();
            office.page().locator("#officer").selectOption(new SelectOption().setLabel(OFFICE_IN_ENGLISH));
            office.send("/officer");
            int ruled = 0;
            while (office.visit(conflicts()).offers("/rulings")) {
                var form =
                        office.page().locator("main form[action$='/rulings']").first();
                form.locator("[name=reason]").fill("What was declared was looked into with the expert.");
                String verdict = "[value=" + (ruled == 0 ? "yes" : "no") + "]";
                form.locator("input[type=radio]" + verdict).all().forEach(Locator::check);
                form.locator("button:not([name=barred]), button" + verdict)
                        .first()
                        .click();
                office.page().waitForLoadState();
                office.examine();
                ruled++;
            }
            assertThat(ruled).isGreaterThanOrEqualTo(DOUBTFUL.size());
        }
    }

    private static String conflicts() {
        return "/office/calls/" + ROUND.call() + "/conflicts";
    }

    @Test
    @Order(40)
    void anImpossibleQuestionIsExplainedMendedAndPutIntoEffect() {
        try (var office = Guest.reading("ja").stepInto(OFFICE)) {
            office.visit(runs()).send("/runs");
            mends(office).first().waitFor();
            assertThat(office.text()).contains("「産」の委員が1人以上").contains("増えれば成り立ちます");
            for (int mended = 0; mended < MOST_MENDS && !found(office); mended++) {
                mends(office).first().click();
                office.page().locator("form[action$='/again']").first().waitFor();
            }
            office.examine();
            String run = office.page().url();
            office.follow("見本地域");
            assertThat(office.text()).contains("審査委員");
            office.visit(run.substring(Suishin.address().length()));
            office.page().locator("main button[name=whole]").click();
            office.page().waitForLoadState();
            office.examine();
        }
        assertThat(Program.as(OFFICE).get(runs()).statusCode()).isEqualTo(200);
    }

    private static Locator mends(Guest office) {
        return office.page().locator("main form[action$='/mend'] button");
    }

    private static boolean found(Guest office) {
        return office.page().locator("main button[name=whole]").count() > 0;
    }

    /// R9
    @Test
    @Order(50)
    void anExpertWhoChangesEmployerLosesTheProposalAtOnceAndFewPairsChange() {
        try (var office = Guest.reading("ja").stepInto(OFFICE)) {
            office.visit("/office/calls/" + ROUND.call() + "/experts");
            var heading = office.page()
                    .locator("main h3")
                    .filter(new Locator.FilterOptions().setHasText("見本地域"))
                    .first();
            String region = heading.innerText();
            String reader =
                    name(heading.locator("xpath=following-sibling::ul[1]/li[1]").innerText());
            assertThat(Program.as(reader).get(reviews()).body()).contains(region);

            office.visit("/office/experts").follow(reader);
            office.fill("organisation", "見本大学" + region.substring(4, 5))
                    .fill("since", "2026-11-01")
                    .send("/affiliations");
            assertThat(Program.as(reader).get(reviews()).body()).doesNotContain(region);

            office.visit(runs());
            office.page().locator("main details > summary").first().click();
            office.page().locator("main [name=keep]").check();
            office.send("/runs?asked=yes");
            office.page().locator("form[action$='/again']").first().waitFor();
            assertThat(office.text()).contains(region);
        }
    }

    /// A run may end before the product is killed; then another is asked.
    @Test
    @Order(60)
    void aRunThatWasGoingWhenTheProductWasKilledIsInterruptedAndRunAgainToTheSameAnswer() {
        var office = Program.as(OFFICE).withKey();
        String whole = ended(office, asked(office, "", FAIR));
        String killed = killed(office, whole);
        var after = Program.as(OFFICE).withKey();
        assertThat(after.get(runs() + "/" + killed).body()).contains("中断").doesNotContain("計算中");
        String again = ended(after, asked(after, "/" + killed + "/again", "{}"));
        assertThat(pairs(after, again)).contains("\"person\"").isEqualTo(pairs(after, whole));
    }

    /// {@return the run that was going when the product was killed: it repeats another}
    private static String killed(Program office, String whole) {
        var program = office;
        for (int attempt = 0; attempt < MOST_KILLS; attempt++) {
            String run = asked(program, "/" + whole + "/again", "{}");
            Suishin.killAndStart();
            program = Program.as(OFFICE).withKey();
            if (stage(program, run).equals("INTERRUPTED")) {
                return run;
            }
        }
        throw new AssertionError("Every run had ended before the product was killed.");
    }

    private static String asked(Program office, String what, String body) {
        var answer =
                office.json("POST", "/api/v1/calls/" + ROUND.call() + "/runs" + what, BodyPublishers.ofString(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return first(ID, answer.body());
    }

    private static String ended(Program office, String run) {
        for (int looked = 0; looked < MOST_LOOKS; looked++) {
            String stage = stage(office, run);
            if (!List.of("WAITING", "RUNNING").contains(stage)) {
                assertThat(stage).isEqualTo("FOUND");
                return run;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("The run does not end.");
    }

    private static String stage(Program office, String run) {
        return first(
                STAGE,
                office.get("/api/v1/calls/" + ROUND.call() + "/runs/" + run).body());
    }

    private static String pairs(Program office, String run) {
        String result = office.get("/api/v1/calls/" + ROUND.call() + "/runs/" + run + "/result")
                .body();
        return first(PAIRS, result);
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static String name(String shown) {
        var found = READER.matcher(shown);
        assertThat(found.find()).as(shown).isTrue();
        return found.group();
    }

    private static String reviews() {
        return "/work/calls/" + ROUND.call() + "/reviews";
    }

    private static String runs() {
        return "/office/calls/" + ROUND.call() + "/runs";
    }
}

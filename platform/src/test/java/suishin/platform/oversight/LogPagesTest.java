package suishin.platform.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.HomeZone;
import suishin.platform.people.Person;
import suishin.platform.sheets.SheetReader;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.QueryCount;

/// The log in words, narrowed, page by page, and as a file.
class LogPagesTest {

    private static final Actor PRODUCT = new Actor.Product("a test");
    private static final Pattern NUMBER = Pattern.compile("\"number\":\\s*\"([0-9]+)\"");
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern NEWER = Pattern.compile("href=\"([^\"]+)\" rel=\"prev\"");

    private final String word = "記録" + UUID.randomUUID().toString().substring(0, 8);
    private final Person person = CallsFixtures.person(word + " 花子");
    private final Actor.Person reader = CallsFixtures.office();
    private final Browser office = Browser.of(reader.id(), "ja");

    @Test
    void anEntrySaysWhoDidWhatToWhichThingInBothLanguages() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        String page =
                office.get("/work/log?act=proposal.seal&q=" + made.proposal()).body();
        assertThat(page)
                .contains("<td>提案を提出した", HomeZone.today(Product.clock()).getYear() + "年")
                .contains("<a href=\"/work/proposals/" + made.proposal() + "\">"
                        + made.place().region().name() + "</a>")
                .contains("proposal.seal", made.proposal().toString());
        assertThat(Browser.of(reader.id(), "en")
                        .get("/work/log?act=proposal.seal&q=" + made.proposal())
                        .body())
                .contains("<td>Handed in a proposal", ">Proposal <a href=\"/work/proposals/");
    }

    @Test
    void particularsAreSaidByName() {
        Product.bean(suishin.platform.access.Access.class)
                .give(
                        PRODUCT,
                        person.id(),
                        suishin.platform.kernel.Role.AUDITOR,
                        suishin.platform.kernel.Scope.programme("another"),
                        java.util.Optional.empty());
        assertThat(log("person=" + person.id() + "&act=role.given"))
                .contains("<td>役割を付けた", "役割: 監査担当", "システムが自動で")
                .contains("利用者 <a href=\"/work/people?person=" + person.id());
    }

    /// In Japan a day begins at 15:00 of the day before in UTC; the last day counts to its last instant.
    @ParameterizedTest
    @CsvSource({
        "2001-04-01,2001-04-01,'2,3'",
        "2001-03-31,2001-03-31,1",
        "2001-04-02,,4",
        ",2001-03-31,1",
        ",,'1,2,3,4'",
    })
    void aPeriodCountsItsDaysWhereTheProgrammeIs(String from, String until, String found) {
        at("2001-03-31T14:59:59.999999Z", 1);
        at("2001-03-31T15:00:00Z", 2);
        at("2001-04-01T14:59:59.999999Z", 3);
        at("2001-04-01T15:00:00Z", 4);
        String days = (from == null ? "" : "&from=" + from) + (until == null ? "" : "&until=" + until);
        assertThat(numbers(log("act=contact.recorded&person=" + person.id() + days)))
                .containsExactlyInAnyOrder(found.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-13-01", "until=x", "from=2026-04-02&until=2026-04-01", "from=+999999-01-01"})
    void aPeriodThatCannotBeUnderstoodIsSaidAndKept(String typed) {
        var answer = office.get("/work/log?" + typed.replace("+", "%2B"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("aria-invalid=\"true\"").doesNotContain("<tbody>");
        assertThat(answer.body()).contains("value=\"" + typed.replaceAll(".*=", "") + "\"");
        for (String file : List.of("/work/log/file.csv?", "/work/log/file.xlsx?")) {
            assertThat(office.get(file + typed.replace("+", "%2B")).statusCode())
                    .isEqualTo(422);
        }
        assertThat(Program.of(reader)
                        .get("/api/v1/log?" + typed.replace("+", "%2B"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theLogIsNarrowedByActGroupKindPersonAndWords() {
        at("2001-05-01T00:00:00Z", 1);
        Product.bean(Audit.class)
                .record(new Actor.Person(person.id()), "password.set", "person", person.id(), Map.of());
        String region = ProposalFixtures.place().region().name();
        for (String query : List.of(
                "who=" + encoded(word + "花子") + "&act=password.set",
                "who=" + encoded(person.address()) + "&act=account.*",
                "who=" + encoded(word) + "&kind=person&q=" + encoded("パスワード"),
                "q=" + encoded(word + "　パスワード"),
                "q=" + encoded(word) + "+password.SET")) {
            assertThat(log(query)).as(query).contains("<td>パスワードを設定した");
            assertThat(numbers(log(query))).as(query).isEmpty();
        }
        assertThat(log("who=" + encoded(word) + "&kind=region")).contains("\"number\": \"1\"");
        assertThat(log("q=" + encoded(region))).contains("<td>地域を登録した", region);
        for (String query : List.of(
                "who=nobody-" + word, "person=x", "person=" + UUID.randomUUID(), "act=nothing", "kind=nothing")) {
            assertThat(log("q=" + encoded(word) + "&" + encodedValue(query)))
                    .as(query)
                    .contains("条件に合う記録はありません");
        }
    }

    /// Nothing is shown twice and nothing is passed over, though entries are added while somebody reads.
    @Test
    void pagesStayWhereTheyAreWhileTheLogGrows() {
        for (int i = 1; i <= 101; i++) {
            at("2001-06-01T00:00:00Z", i);
        }
        String query = "act=contact.recorded&person=" + person.id();
        String first = log(query);
        assertThat(first).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
        var seen = new ArrayList<>(numbers(first));
        assertThat(seen).hasSize(100);
        at("2001-06-01T00:00:01Z", 102);
        String second = office.get(link(OLDER, first)).body();
        seen.addAll(numbers(second));
        assertThat(seen).hasSize(101).doesNotHaveDuplicates().doesNotContain("102");
        assertThat(second).doesNotContain("rel=\"next\"");
        String back = office.get(link(NEWER, second)).body();
        assertThat(numbers(back)).isEqualTo(numbers(first));
        assertThat(numbers(office.get(link(NEWER, back)).body())).containsExactly("102");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before=x", "before=", "after=1-2", "before=99999999999999999999-" + "0"})
    void aPlaceThatIsNoneIsTheNewest(String place) {
        at("2001-07-01T00:00:00Z", 1);
        assertThat(numbers(log("act=contact.recorded&person=" + person.id() + "&" + place)))
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void theFileHoldsEverythingTheFilterFindsAndNothingElse(String format) {
        for (int i = 1; i <= 101; i++) {
            at("2001-08-01T00:00:00Z", i);
        }
        var bytes = office.getBytes("/work/log/file." + format + "?act=contact.recorded&person=" + person.id());
        var sheet = CallsFixtures.accepted(SheetReader.read("log." + format, bytes, List.of("日時", "操作", "内容（記録）")));
        assertThat(sheet.lines()).hasSize(101).allSatisfy(line -> {
            assertThat(sheet.cell(line, "日時")).isEqualTo("2001-08-01 09:00:00 +09:00");
            assertThat(sheet.cell(line, "操作")).isEqualTo("総合調整機関の連絡先を記録した");
        });
    }

    @Test
    void aFileFindsOutOnceWhatIsLookedFor() {
        at("2001-08-02T00:00:00Z", 1);
        var statements = QueryCount.statements(() -> office.getBytes("/work/log/file.csv?who=" + encoded(word)));
        assertThat(statements).filteredOn(one -> one.contains("audit.entry")).hasSize(2);
        assertThat(statements)
                .filteredOn(one -> one.contains("normalize(concat_ws("))
                .hasSize(1);
    }

    @Test
    void aProgramChecksTheChain() {
        at("2001-09-02T00:00:00Z", 1);
        var checked = Program.of(reader).post("/api/v1/log/verify", "{}");
        assertThat(checked.body()).matches("\\{\"entries\":[1-9][0-9]*,\"broken\":null}");
        assertThat(Program.of(new Actor.Person(person.id()))
                        .post("/api/v1/log/verify", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void programsReadTheSameLogPageByPage() {
        for (int i = 1; i <= 3; i++) {
            at("2001-09-01T00:00:00Z", i);
        }
        String query = "/api/v1/log?size=2&act=contact.recorded&person=" + person.id();
        String first = Program.of(reader).get(query).body();
        assertThat(numbers(first)).hasSize(2);
        assertThat(first).contains("\"at\":\"2001-09-01T00:00:00Z\"", "\"said\":\"総合調整機関の連絡先を記録した\"", "\"newer\":null");
        String older = first.replaceAll("(?s).*\"older\":\"([^\"]+)\".*", "$1");
        String second = Program.of(reader).get(query + "&before=" + older).body();
        assertThat(numbers(second)).hasSize(1).doesNotContainAnyElementsOf(numbers(first));
        assertThat(second).contains("\"older\":null");
    }

    @Test
    void aFullPageAsksTheDatabaseAsOftenAsAnEmptyOne() {
        String query = "/work/log?act=contact.recorded&person=" + person.id() + "&q=" + encoded(word);
        long none = QueryCount.ofPage(office, query);
        for (int i = 1; i <= 100; i++) {
            at("2001-10-01T00:00:00Z", i);
        }
        assertThat(QueryCount.ofPage(office, query)).isEqualTo(none);
    }

    private void at(String instant, int number) {
        var before = Product.clock().instant();
        try {
            Product.clock().set(Instant.parse(instant));
            Product.bean(Audit.class)
                    .record(
                            PRODUCT,
                            "contact.recorded",
                            "region",
                            UUID.randomUUID(),
                            Map.of("number", number, "person", person.id()));
        } finally {
            Product.clock().set(before);
        }
    }

    private String log(String query) {
        var answer = office.get("/work/log?" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        assertThat(answer.body()).as("texts that are missing").doesNotContain("‹");
        return answer.body().replace("&#34;", "\"").replace("&quot;", "\"");
    }

    private static List<String> numbers(String page) {
        return NUMBER.matcher(page.replace("&#34;", "\"").replace("&quot;", "\""))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String link(Pattern link, String page) {
        return link.matcher(page).results().findFirst().orElseThrow().group(1).replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String encodedValue(String pair) {
        int end = pair.indexOf('=') + 1;
        return pair.substring(0, end) + encoded(pair.substring(end));
    }
}

package suishin.platform.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.platform.kernel.Role;
import suishin.platform.people.Administrators;
import suishin.platform.people.Person;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.QueryCount;

/// The page of people, a hundred at a time.
class PeoplePagesTest {

    private static final Pattern ROW = Pattern.compile("<tr id=\"person-([^\"]+)\"");

    private final String word =
            "頁" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final Browser office = Browser.of(CallsFixtures.office().id(), "ja");

    @Test
    void theHundredAndFirstPersonStandsOnTheSecondPage() {
        var people = people(101);
        var first = office.get("/work/people?q=" + word).body();
        assertThat(first)
                .contains("101人", "1人目から100人目まで", "2ページ中1ページ目", "?q=" + encoded() + "&amp;page=2\" rel=\"next\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(rows(first)).isEqualTo(ids(people.subList(0, 100)));
        var second = office.get("/work/people?q=" + word + "&page=2").body();
        assertThat(rows(second)).isEqualTo(ids(people.subList(100, 101)));
        assertThat(second).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "999999", "99999999999999999999"})
    void pastTheLastPageComesTheLast(String page) {
        var people = people(101);
        var answer = office.get("/work/people?q=" + word + "&page=" + page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(rows(answer.body())).isEqualTo(ids(people.subList(100, 101)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "%00", "１"})
    void aPageThatIsNoNumberIsTheFirst(String page) {
        var people = people(2);
        var answer = office.get("/work/people?q=" + word + "&page=" + page.replace("１", "%EF%BC%91"));
        if (page.equals("%00")) {
            assertThat(answer.statusCode())
                    .as("a control character is refused everywhere")
                    .isEqualTo(400);
            return;
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(rows(answer.body())).isEqualTo(ids(people));
    }

    /// Roles stand by the part of the round they belong to, with a line about what each of them may do.
    @Test
    void rolesStandByWhatTheyAreForAndSayWhatTheyMay() {
        var administrator = CallsFixtures.holder(Role.ADMINISTRATOR, Administrators.EVERYTHING);
        var page = Browser.of(administrator.id(), "ja").get("/work/people").body();
        assertThat(page)
                .containsSubsequence(
                        "<optgroup label=\"制度\"",
                        "管理者",
                        "合同事務局",
                        "<optgroup label=\"府省\"",
                        "府省担当官",
                        "<optgroup label=\"地域・協議会\"",
                        "協議会事務局",
                        "<optgroup label=\"監査\"",
                        "監査担当",
                        "<dt>管理者</dt><dd>利用者を登録し",
                        "<dt>監査担当</dt><dd>提出されたものと操作の記録を読みます。何も変えられません。");
        assertThat(Browser.of(administrator.id(), "en").get("/work/people").body())
                .contains("<optgroup label=\"Regions and councils\"", "<dt>Auditor</dt><dd>Reads what was handed in");
        assertThat(office.get("/work/people").body())
                .contains("<optgroup label=\"地域・協議会\"", "<dt>協議会事務局</dt>")
                .doesNotContain("<optgroup label=\"監査\"", "<dt>管理者</dt>");
    }

    @Test
    void whoIsChosenStandsOnTheirOwnPageWithTheSearchKept() {
        var people = people(101);
        String last = people.getLast().id().toString();
        for (String address : List.of("/work/people?q=" + word + "&person=" + last, "/work/people?person=" + last)) {
            assertThat(office.get(address).body()).as(address).contains("id=\"give-" + last + "\"");
        }
        assertThat(office.get("/work/people?q=" + word + "&page=2").body())
                .contains("/work/people?q=" + encoded() + "&amp;person=" + last + "#person-" + last);
        assertThat(office.get("/work/people?q=nobody-is-called-so&person=" + last)
                        .body())
                .as("a search that would hide the one who was chosen is left")
                .contains("id=\"give-" + last + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0198c0de-0000-7000-8000-000000000000", "x", "1-1-1-1-1"})
    void whoeverIsAskedForAndNotKnownIsSaidNotToBeThere(String nobody) {
        for (var language : List.of("ja", "en")) {
            var answer = Browser.of(CallsFixtures.office().id(), language).get("/work/people?person=" + nobody);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .contains(language.equals("ja") ? "このリンクの利用者は登録されていません" : "Nobody of this link is registered here")
                    .contains("name=\"address\"");
        }
    }

    @Test
    void peopleAreFoundHoweverTheirNamesAreTyped() {
        var person = CallsFixtures.person(word + "　ﾔﾏﾀﾞ Taro");
        for (String typed : List.of(word + "ヤマダ", word.toUpperCase(Locale.ROOT) + "ヤマダTARO", person.address())) {
            assertThat(rows(office.get("/work/people?q=" + encoded(typed)).body()))
                    .as(typed)
                    .containsExactly(person.id().toString());
        }
        assertThat(rows(office.get("/work/people?q=" + word + "%25").body())).isEmpty();
    }

    /// Who sits on committees of several calls is read to sit on those.
    @Test
    void aRoleInACallSaysWhichCall() {
        var member = CallsFixtures.published().committee().getFirst();
        assertThat(office.get("/work/people?q=" + encoded(member.address())).body())
                .contains("– 令和8年度公募")
                .doesNotContain("公募の審査委員会", "‹");
        assertThat(Browser.of(CallsFixtures.office().id(), "en")
                        .get("/work/people?q=" + encoded(member.address()))
                        .body())
                .contains("– Call of FY2026");
    }

    /// Everything wrong with somebody new is said at once, beside its field, and nothing typed is lost.
    @Test
    void everythingWrongWithSomebodyNewIsSaidAtOnce() {
        office.get("/work/people");
        var refused = office.post(
                "/work/people", java.util.Map.of("name", " ", "nameEn", "Kept", "address", "どこか", "role", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        for (String field : List.of("name", "address", "role")) {
            assertThat(refused.body())
                    .contains(
                            "href=\"#" + field + "\"",
                            "id=\"" + field + "-wrong\"",
                            "aria-describedby=\"" + field + "-wrong\"");
        }
        assertThat(refused.body()).contains("value=\"Kept\"", "value=\"どこか\"").doesNotContain("‹");
        var taken = CallsFixtures.person(word).address();
        assertThat(office.post("/work/people", java.util.Map.of("name", "", "address", taken, "role", "x"))
                        .body())
                .contains("id=\"name-wrong\"", "id=\"address-wrong\"", "id=\"role-wrong\"", taken);
    }

    @Test
    void aFullPageAsksTheDatabaseAsOftenAsAShortOne() {
        people(1);
        long one = QueryCount.ofPage(office, "/work/people?q=" + word);
        people(100);
        assertThat(QueryCount.ofPage(office, "/work/people?q=" + word)).isEqualTo(one);
    }

    private List<Person> people(int number) {
        var people = new ArrayList<Person>();
        for (int i = 0; i < number; i++) {
            people.add(CallsFixtures.person("%s-%03d".formatted(word, i)));
        }
        return people;
    }

    private String encoded() {
        return encoded(word);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static List<String> ids(List<Person> people) {
        return people.stream().map(person -> person.id().toString()).toList();
    }
}

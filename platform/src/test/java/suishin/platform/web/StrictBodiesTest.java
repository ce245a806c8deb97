package suishin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ReviewFixtures;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A program is told what it sent, where, and what is wanted there: nothing is taken for something else, and nothing in
/// the answer speaks of pages.
class StrictBodiesTest {

    private static final Texts TEXTS = Texts.load();

    /// Left to people: signing in, and forms that no program has.
    private static final List<String> PEOPLE =
            List.of("refusal.people.", "refusal.call.unsaved", "refusal.sheets.", "refusal.oversight.choice");

    private final ProposalFixtures.Place place = ProposalFixtures.place();
    private final Program program = Program.of(place.secretary());
    private final String members = "/api/v1/regions/" + place.region().id() + "/council/members";

    /// A value of another kind is refused with its field, what came and what is wanted.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            proposer     | "true"        | true           | true または false
            proposer     | 1             | 1              | true または false
            proposer     | ""            | …              | true または false
            since        | 20120401      | 20120401       | 2012-03-31 の形の日付
            since        | 1.9           | …              | 2012-03-31 の形の日付
            sector       | 2             | 2              | INDUSTRY, ACADEMIA
            sector       | "GARDEN"      | GARDEN         | INDUSTRY, ACADEMIA
            organisation | 12            | 12             | ID
            organisation | {"id": 1}     | …              | ID
            """)
    void aValueOfAnotherKindIsRefused(String field, String sent, String said, String wanted) {
        var answer = program.post(members, "{\"%s\": %s}".formatted(field, sent));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"field\":\"" + field + "\"", "error.unreadable", "「" + said + "」", wanted)
                .doesNotContain("ページ");
    }

    /// As much as a form, and not a byte more.
    @Test
    void aBodyHasALimit() {
        String most = "{}" + " ".repeat(2 * 1024 * 1024 - 2);
        assertThat(program.post(members, most).statusCode()).isNotEqualTo(413);
        assertThat(program.post(members, most + " ").statusCode()).isEqualTo(413);
    }

    /// Nothing in a list or by a key is a value that is missing.
    @Test
    void aListHoldsNoNothing() {
        var json = Product.bean(JsonMapper.class);
        assertThatThrownBy(() -> json.readValue("[\"a\", null]", new TypeReference<List<String>>() {}))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readValue("{\"a\": null}", new TypeReference<Map<String, Integer>>() {}))
                .isInstanceOf(JacksonException.class);
    }

    /// A number or a truth is no text.
    @ParameterizedTest
    @CsvSource({"123", "1.5", "true"})
    void aNumberIsNoText(String sent) {
        var answer = program.post(
                "/api/v1/organisations/" + UUID.randomUUID() + "/rename",
                "{\"name\": %s, \"from\": \"2012-04-01\"}".formatted(sent));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"name\"", "「" + sent + "」", "引用符で囲んだ文字列");
    }

    /// What cannot be kept is said where it stands, in whichever text of whichever body.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "a\\u0000b", "foundedOn": "2012-04-01"}                    | name
            {"name": "a\\u001bb", "foundedOn": "2012-04-01"}                    | name
            {"name": "a\\ud800b", "foundedOn": "2012-04-01"}                    | name
            """)
    void aTextIsOneThatCanBeKept(String body, String field) {
        var answer = program.put("/api/v1/regions/" + place.region().id() + "/council", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "「ab」", "保存できる文字");
    }

    /// The same in lists, below other fields, and in the names of values.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rulings   | {"kinds": [{"rule": "a"}, {"rule": "a\\u0000b"}]} | kinds[1].rule
            affinity  | {"a\\u0000b": 1}                                | a\\u0000b
            """)
    void aTextIsNamedByItsPlace(String address, String body, String field) {
        var panel = ReviewFixtures.eligible(1);
        String calls = "/api/v1/calls/" + panel.call() + "/" + address;
        var office = Program.of(panel.office());
        var answer = address.equals("affinity") ? office.put(calls, body) : office.post(calls, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "保存できる文字");
    }

    /// Nothing is cut off a number, and a text is no number.
    @ParameterizedTest
    @CsvSource({"1.9", "`1`", "true"})
    void aWholeNumberIsOne(String sent) {
        var panel = ReviewFixtures.eligible(1);
        var answer = Program.of(panel.office())
                .post(
                        "/api/v1/calls/" + panel.call() + "/selection/check",
                        "{\"version\": %s}".formatted(sent.replace('`', '"')));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"version\"", "小数点のない数");
    }

    /// Fields that a question does not have are named all at once.
    @Test
    void unknownFieldsOfAQuestionAreNamedAtOnce() {
        var panel = ReviewFixtures.declared(1);
        var answer = Program.of(panel.office())
                .post("/api/v1/calls/" + panel.call() + "/runs", "{\"gardens\": 1, \"ponds\": 2}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"gardens\"", "\"field\":\"ponds\"", "error.unknown");
    }

    /// What is missing around a body is named: the header of the key, the kind of content, the methods there are.
    @Test
    void missingHeadersAreNamed() {
        assertThat(Program.anybody().get("/api/v1/calls").body())
                .contains("Authorization: Bearer")
                .doesNotContain("ログイン");
        var method = program.delete(members);
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).isPresent();
        assertThat(method.body()).contains("受け付けるもの", "POST");
        var kind = program.post(members, "text/plain", "organisation");
        assertThat(kind.statusCode()).isEqualTo(415);
        assertThat(kind.body()).contains("Content-Type", "application/json");
        assertThat(program.post(members, "").body()).contains("Content-Type: application/json");
    }

    /// Words for people at a page stand in no message for a program.
    @Test
    void noMessageForProgramsSpeaksOfPages() throws IOException {
        for (var language : Language.values()) {
            for (String key : refusals()) {
                assertThat(TEXTS.tell(language, key))
                        .as(key)
                        .doesNotContain("画面", "ボタン", "ページを", "開き直", "選び直", "押し")
                        .doesNotContainPattern("(?<!以)下の")
                        .doesNotContainPattern("(?i)open the page|reload|this page|press |click|\\btick|go back|shown");
            }
        }
    }

    /// Whatever is said to programs alone replaces something that is said to people.
    @Test
    void everyTextForProgramsReplacesOne() throws IOException {
        for (String key : keys()) {
            if (key.startsWith("program.refusal.")) {
                assertThat(TEXTS.has(key.substring("program.".length())))
                        .as(key)
                        .isTrue();
            }
        }
    }

    private static List<String> refusals() throws IOException {
        return keys().stream()
                .filter(key -> key.startsWith("refusal."))
                .filter(key -> PEOPLE.stream().noneMatch(key::startsWith))
                .toList();
    }

    private static List<String> keys() throws IOException {
        var all = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_ja.properties")) {
            var properties = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.keySet().forEach(key -> all.add((String) key));
        }
        return List.copyOf(all);
    }
}

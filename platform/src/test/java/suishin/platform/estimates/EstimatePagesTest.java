package suishin.platform.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.engines.impact.Multipliers.Measure;
import suishin.platform.editions.Edition;
import suishin.platform.editions.Editions;
import suishin.platform.editions.SampleTable;
import suishin.platform.editions.Upload;
import suishin.platform.people.ApiKeys;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.EditionFixtures;
import suishin.platform.testing.EstimateFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.QueryCount;
import suishin.platform.testing.Workings;

/// A writer makes an estimate in a form that loses nothing, sees it with its assumptions, stores it and takes it out.
class EstimatePagesTest {

    private static final CallsFixtures.Round ROUND = CallsFixtures.published();

    private final Edition edition = EditionFixtures.small();
    private final ProposalFixtures.Made made = ProposalFixtures.written(ROUND.call());
    private final Browser secretary = Browser.of(made.place().secretary().id(), "ja");
    private final String page = "/work/strategies/" + made.strategy() + "/targets/1/estimates";

    private Map<String, String> form(String... more) {
        var form = new HashMap<>(Map.of(
                "title", "部材工場の新設",
                "source", "事業者の計画書",
                "edition", edition.id().toString(),
                "unit", "MILLION_YEN",
                "consumption", "0.6",
                "sector.0", "工業",
                "amount.0", "１００",
                "arising.0", "INSIDE",
                "rows", "8"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    @Test
    void theWholeWayFromTheTargetToTheStoredEstimate() {
        assertThat(secretary.get(page).body()).contains("この目標の根拠とした推計はまだありません。");
        assertThat(secretary.get(page + "/new?edition=" + edition.id()).body()).contains("工業");
        String look = secretary.post(page + "/new", form("act", "look")).body();
        assertThat(look).contains("73.8", "112.7", "この数字が意味しないこと", "漏れがない場合", "value=\"１００\"");
        var kept = secretary.post(page + "/new", form("act", "keep"));
        assertThat(kept.statusCode()).isEqualTo(303);
        String address = kept.headers().firstValue("Location").orElseThrow().replaceFirst("[?].*", "");
        assertThat(secretary.get(address).body()).contains("部材工場の新設", edition.print());
        assertThat(secretary.post(address + "/again", Map.of()).body()).contains("すべての数字が最後の桁まで一致しました。");
        assertThat(secretary.get("/work/strategies/" + made.strategy()).body()).contains("部材工場の新設");
        assertThat(secretary
                        .post(address + "/links", Map.of("target", "1", "act", "unlink"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(secretary.get(page).body()).contains("この戦略のほかの推計");
    }

    @Test
    void everythingThatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        secretary.get(page + "/new?edition=" + edition.id());
        var answer = secretary.post(
                page + "/new",
                form("act", "keep", "title", "", "consumption", "1.01", "amount.0", "約百", "amount.3", "5"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "id=\"title-wrong\"",
                        "id=\"consumption-wrong\"",
                        "id=\"amount.0-wrong\"",
                        "id=\"sector.3-wrong\"",
                        "value=\"約百\"",
                        "value=\"1.01\"",
                        "事業者の計画書");
    }

    @Test
    void aTemplateDividesAnAmountUpExactly() {
        var sample = EditionFixtures.published(
                CallsFixtures.office(),
                new String(SampleTable.upload(ModelProgramme.KEY).bytes(), StandardCharsets.UTF_8)
                        .replaceFirst("(?s)^.*?#synthetic", "#synthetic")
                        .replace("#year,2020\n", ""),
                EditionFixtures.place());
        for (var template : Template.ALL.values()) {
            var divided = template.divide(
                    new BigDecimal("0.1234567"),
                    Product.bean(Editions.class)
                            .model(made.place().secretary(), sample.id())
                            .orElseThrow()
                            .table());
            assertThat(divided.stream().map(Template.Filled::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("0.1234567");
            assertThat(template.parts().stream()
                            .mapToInt(Template.Part::percent)
                            .sum())
                    .isEqualTo(100);
            assertThat(divided)
                    .as(template.key())
                    .allMatch(line ->
                            line.sector().isPresent() == !line.part().words().isEmpty());
        }
        String filled = secretary
                .get(page + "/new?edition=" + sample.id() + "&template=investment&whole=20&unit=HUNDRED_MILLION_YEN")
                .body();
        assertThat(filled).contains("value=\"8\"", "value=\"9\"", "建物・工事", "合成した見本");
    }

    /// An amount that says its own unit is read exactly, in whatever unit the form stands.
    @Test
    void anAmountMaySayItsOwnUnit() {
        secretary.get(page + "/new?edition=" + edition.id());
        var kept = secretary.post(
                page + "/new", form("act", "keep", "amount.0", "１億５,０００万円", "sector.1", "工業", "amount.1", "50億"));
        assertThat(kept.statusCode()).isEqualTo(303);
        var lines = Product.bean(Estimates.class)
                .ofStrategy(made.place().secretary(), made.strategy())
                .getFirst()
                .question()
                .demand()
                .lines();
        assertThat(lines)
                .as("in millions of yen")
                .extracting(line -> line.amount().toPlainString())
                .containsExactly("150", "5000");
    }

    /// A whole amount that cannot be read, or that nothing says how to divide, is refused beside its field and stays.
    @ParameterizedTest
    @ValueSource(strings = {"約50億", "50億円程度", "5千", "0"})
    void aWholeAmountThatCannotBeReadIsRefusedBesideItsField(String typed) {
        String asked = page + "/new?edition=" + edition.id() + "&template=investment&unit=HUNDRED_MILLION_YEN&whole="
                + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        var begun = secretary.get(asked);
        assertThat(begun.statusCode()).isEqualTo(422);
        var divided = secretary.post(page + "/new", form("act", "divide", "template", "research", "whole", typed));
        assertThat(divided.statusCode()).isEqualTo(422);
        for (var answer : List.of(begun, divided)) {
            assertThat(answer.body())
                    .contains("id=\"whole-wrong\"><p>「" + typed + "」は0より大きい金額として読み取れません。")
                    .contains("50億円、3,000万円")
                    .contains("<details open>")
                    .contains("value=\"" + typed + "\"");
        }
        assertThat(divided.body()).contains("部材工場の新設", "value=\"１００\"");
    }

    @Test
    void aWholeAmountIsDividedInTheUnitOfTheForm() {
        secretary.get(page + "/new?edition=" + edition.id());
        String millions = secretary
                .post(page + "/new", form("act", "divide", "template", "research", "whole", "50億円"))
                .body();
        assertThat(Objects.requireNonNull(Template.ALL.get("research")).parts())
                .allMatch(part -> millions.contains("value=\"" + 50 * part.percent() + "\""));
        assertThat(secretary
                        .post(page + "/new", form("act", "divide", "whole", "50億円"))
                        .body())
                .contains("id=\"template-wrong\"", "活動の種類を選んでください", "value=\"50億円\"");
    }

    @Test
    void theWorkbookComesToTheStoredFiguresToTheYen() {
        for (String language : List.of("ja", "en")) {
            var estimate = EstimateFixtures.stored(made, edition.id(), "表計算" + language);
            var book = new Workings(file(estimate, language));
            assertThat(book.calculating()).isGreaterThan(100);
            int computed = row(book, language.equals("ja") ? "計算式による値" : "By formula");
            int stored = row(book, language.equals("ja") ? "保存された値" : "As stored");
            for (int round = 1; round <= 5; round++) {
                for (Measure measure : Measure.values()) {
                    char column = (char) ('B' + List.of(Measure.values()).indexOf(measure));
                    double kept = book.value("Result!" + column + (stored + round));
                    assertThat(kept).as(measure + " " + round).isPositive();
                    assertThat(book.value("Result!" + column + (computed + round)))
                            .as(measure + " of round " + round + ", in millions of yen")
                            .isCloseTo(kept, within(0.5e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/document", "/targets/1/estimates"})
    void aPageAsksTheDatabaseNotMoreOftenWithThreeEstimatesThanWithOne(String page) {
        String address = "/work/strategies/" + made.strategy() + page;
        EstimateFixtures.stored(made, edition.id(), "一つ目");
        long one = QueryCount.ofPage(secretary, address);
        EstimateFixtures.stored(made, edition.id(), "二つ目");
        EstimateFixtures.stored(made, edition.id(), "三つ目");
        assertThat(QueryCount.ofPage(secretary, address)).isLessThanOrEqualTo(one);
        assertThat(secretary.get(address).body()).contains("三つ目");
    }

    private static int row(Workings book, String heading) {
        for (int row = 1; row < 40; row++) {
            if (book.text("Result!A" + row).equals(heading)) {
                return row;
            }
        }
        throw new AssertionError("There is no (" + heading + ").");
    }

    private byte[] file(Estimate estimate, String language) {
        var key = Product.bean(ApiKeys.class).make(made.place().secretary(), "workbook");
        var request = HttpRequest.newBuilder(
                        URI.create(Product.address() + "/api/v1/estimates/" + estimate.id() + "/file.xlsx"))
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", language)
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aSyntheticTableIsCalledSoOnEveryPageOfAnEstimateMadeWithIt() {
        var made = ProposalFixtures.written(ROUND.call());
        var upload = EditionFixtures.upload(
                EditionFixtures.SMALL, new Upload.Said(EditionFixtures.place(), "", "2015", "百万円", "", true));
        var office = CallsFixtures.office();
        var editions = Product.bean(Editions.class);
        var synthetic = CallsFixtures.accepted(editions.upload(office, upload));
        CallsFixtures.accepted(editions.publish(office, synthetic.id(), ""));
        var estimate = EstimateFixtures.stored(made, synthetic.id(), "見本による");
        String strategy = "/work/strategies/" + made.strategy();
        for (String page :
                List.of(estimate.address(), strategy, strategy + "/document", strategy + "/targets/1/estimates")) {
            assertThat(Browser.of(made.place().secretary().id(), "ja").get(page).body())
                    .as(page)
                    .contains("合成した見本");
            assertThat(Browser.of(made.place().secretary().id(), "en").get(page).body())
                    .as(page)
                    .contains("Synthetic sample");
        }
    }
}

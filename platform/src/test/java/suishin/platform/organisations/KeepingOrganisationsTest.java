package suishin.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

class KeepingOrganisationsTest {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private final Organisations organisations = Product.bean(Organisations.class);
    private final Numbers numbers = Product.bean(Numbers.class);
    private final NumberImport imports = Product.bean(NumberImport.class);
    private final Actor.Person office = CallsFixtures.office();

    @Test
    void thePageShowsNamesAndTiesWithTheirDaysToAnybodySignedIn() {
        var university = added("見本大学");
        var faculty = added("見本学部");
        var laboratory = added("見本研究室");
        var browser = Browser.of(office.id(), "ja");
        browser.get(page(faculty));
        post(
                browser,
                faculty,
                "/ties",
                Map.of("parent", university.name(), "kind", "PART_OF", "since", "2001-04-01"),
                303);
        browser.get(page(laboratory));
        post(browser, laboratory, "/ties", Map.of("parent", faculty.name(), "kind", "PART_OF"), 303);
        post(browser, faculty, "/name", Map.of("name", faculty.name() + "改", "from", "2020-04-01"), 303);

        var anybody = Browser.of(CallsFixtures.person("無役").id(), "ja");
        String page = anybody.get(page(faculty)).body();
        assertThat(page)
                .contains(university.name(), laboratory.name(), "2001年4月1日", "旧名称", faculty.name() + "改", "2020年3月31日")
                .doesNotContain("記載を改める");
        assertThat(anybody.get(page(laboratory)).body()).contains("さらに上にある機関", university.name());
        assertThat(anybody.get("/work/organisations?q=" + faculty.name().substring(4))
                        .body())
                .contains(faculty.name() + "改");
        assertThat(anybody.get("/work/organisations/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    /// Everything wrong in a form is named at once, with its value, beside its field, and stays as it was typed.
    @Test
    void everythingWrongStandsBesideItsFieldWithItsValue() {
        var one = added("見本会社");
        var browser = Browser.of(office.id(), "ja");
        browser.get(page(one));
        String tie = post(
                browser,
                one,
                "/ties",
                Map.of("parent", "いない機関", "kind", "GARDEN", "since", "きのう", "until", "2026-02-30"),
                422);
        for (String id : List.of("parent", "tie-kind", "tie-since", "tie-until")) {
            assertThat(tie)
                    .contains("href=\"#" + id + "\"", "id=\"" + id + "-wrong\"")
                    .containsPattern("aria-describedby=\"" + id + "-wrong(\"| " + id + "-help\")");
        }
        assertThat(tie)
                .contains("「いない機関」", "（GARDEN）", "「きのう」", "「2026-02-30」", "value=\"きのう\"")
                .doesNotContain("‹");
        assertThat(post(browser, one, "/name", Map.of("name", " ", "from", ""), 422))
                .contains("id=\"new-name-wrong\"", "id=\"from-wrong\"");
        assertThat(post(browser, one, "/names", Map.of("name", "", "since", "2026-02-02", "until", "2026-02-01"), 422))
                .contains("id=\"other-name-wrong\"", "id=\"name-kind-wrong\"", "id=\"name-until-wrong\"");
        assertThat(post(browser, one, "/profile", Map.of("kind", "X", "prefecture", "48"), 422))
                .contains("id=\"kind-wrong\"", "id=\"prefecture-wrong\"", "（48）");
    }

    @Test
    void whatCannotStandIsRefusedOnThePageWithItsReason() {
        var one = added("見本会社");
        var browser = Browser.of(office.id(), "ja");
        browser.get(page(one));
        assertThat(post(browser, one, "/ties", Map.of("parent", one.name(), "kind", "GROUP"), 422))
                .contains("自分自身に戻って");
        assertThat(post(browser, one, "/ties", Map.of("parent", "いない機関", "kind", "GROUP"), 422))
                .contains("見つかりません", "いない機関");
        assertThat(post(
                        browser,
                        one,
                        "/ties",
                        Map.of("parent", one.name(), "kind", "GROUP", "since", "2024-02-01", "until", "2024-01-31"),
                        422))
                .contains("期間が正しくありません");
        assertThat(post(browser, one, "/number", Map.of("number", "1234567890123"), 422))
                .contains("検査数字");
    }

    @Test
    void aNumberIsEnteredOnceAndNobodyElseHasIt() {
        var one = added("見本会社");
        var other = added("見本会社");
        String number = number();
        accepted(numbers.enter(office, one.id(), number));
        assertThat(organisations.find(one.id()).orElseThrow().corporateNumber()).hasValue(number);
        assertThat(numbers.enter(office, other.id(), number))
                .isEqualTo(Decision.refuse(new OrganisationRefusal.AlreadyThere(one.words())));
        accepted(numbers.enter(office, one.id(), " "));
        accepted(numbers.enter(office, other.id(), number));
        assertThat(numbers.enter(new Actor.Person(UUID.randomUUID()), one.id(), number))
                .isEqualTo(Decision.refuse(new OrganisationRefusal.NotKeeper()));
    }

    @Test
    void aNumberSomebodyElseHasIsRefusedWhicheverOfTheTwoStandsFirst() {
        var one = added("甲見本会社");
        var other = added("乙見本会社");
        for (var pair : List.of(List.of(one, other), List.of(other, one))) {
            String number = number();
            accepted(numbers.enter(office, pair.getFirst().id(), number));
            assertThat(numbers.enter(office, pair.getLast().id(), number))
                    .isEqualTo(Decision.refuse(
                            new OrganisationRefusal.AlreadyThere(pair.getFirst().words())));
            accepted(numbers.enter(office, pair.getFirst().id(), ""));
        }
    }

    @Test
    void ofTwoWhoEnterOneNumberAtTheSameTimeOneIsTold() throws Exception {
        String number = number();
        var start = new CountDownLatch(1);
        var entered = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : List.of(added("見本会社"), added("見本会社"))) {
                entered.add(threads.submit(() -> {
                    start.await();
                    return numbers.enter(office, one.id(), number).fold(_ -> true, _ -> false);
                }));
            }
            start.countDown();
            assertThat(List.of(
                            entered.getFirst().get(30, TimeUnit.SECONDS),
                            entered.getLast().get(30, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aFileOfTheAgencyFillsWhatIsNotRecordedInEitherEncoding() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, SHIFT_JIS)) {
            var known = added("株式会社見本");
            String number = number();
            byte[] file = (line(number, known.name(), "13", "", "ミホン")
                            + line(number(), "台帳にない法人", "01", "", "")
                            + line("1234567890123", "誤り", "", "", ""))
                    .getBytes(charset);
            var look = accepted(imports.look(office, "13_tokyo.csv", file));
            assertThat(look.lines()).isEqualTo(2);
            assertThat(look.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.details()).containsExactly(3, "1234567890123"));
            assertThat(look.finds())
                    .singleElement()
                    .satisfies(find -> assertThat(find.number()).isEqualTo(number));
            assertThat(organisations.find(known.id()).orElseThrow().corporateNumber())
                    .isEmpty();

            assertThat(accepted(imports.apply(office, look.text()))).isEqualTo(1);
            assertThat(organisations.find(known.id()).orElseThrow().corporateNumber())
                    .hasValue(number);
            assertThat(organisations.prefectures(List.of(known.id()))).isEqualTo(Map.of(known.id(), 13));
            assertThat(Product.bean(Names.class).of(List.of(known.id())))
                    .extracting(OtherName::name)
                    .containsExactly("ミホン");
            assertThat(accepted(imports.look(office, "13_tokyo.csv", file)).finds())
                    .isEmpty();
        }
    }

    @Test
    void corporationsOfOneNameAreLeftToThePersonAndClosedOnesPassedOver() {
        var known = added("株式会社同名");
        var closed = added("株式会社解散");
        byte[] file = (line(number(), known.name(), "13", "", "")
                        + line(number(), known.name(), "27", "", "")
                        + line(number(), closed.name(), "13", "2020-01-01", ""))
                .getBytes(StandardCharsets.UTF_8);
        var look = accepted(imports.look(office, "all.csv", file));
        assertThat(look.unclear()).containsExactly(known.name());
        assertThat(look.finds()).isEmpty();
    }

    private Organisation added(String name) {
        var draft = new Organisation.Draft(name + UUID.randomUUID(), "", Sector.INDUSTRY, "");
        return accepted(organisations.add(office, draft));
    }

    private static String page(Organisation one) {
        return "/work/organisations/" + one.id();
    }

    private static String post(Browser browser, Organisation one, String what, Map<String, String> form, int status) {
        var answer = browser.post(page(one) + what, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    /// {@return a number with a right check digit that nobody had}
    private static String number() {
        String twelve = "%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
        return List.of("1", "2", "3", "4", "5", "6", "7", "8", "9").stream()
                .map(digit -> CorporateNumber.read(digit + twelve))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /// A line as the agency writes it: thirty columns, texts in quotation marks.
    private static String line(String number, String name, String prefecture, String closed, String kana) {
        var cells = new ArrayList<>(Collections.nCopies(30, ""));
        cells.set(0, "1");
        cells.set(1, number);
        cells.set(6, "\"" + name + "\"");
        cells.set(13, "\"" + prefecture + "\"");
        cells.set(18, closed);
        cells.set(23, "1");
        cells.set(28, "\"" + kana + "\"");
        cells.set(29, "0");
        return String.join(",", cells) + "\r\n";
    }
}

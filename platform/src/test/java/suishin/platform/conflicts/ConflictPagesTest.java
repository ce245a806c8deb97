package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suishin.platform.conflicts.Conflict.Declared;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.database.Database;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// The office's page of a call's conflicts.
class ConflictPagesTest {

    private static final String NO_CONFLICT = "利益相反はありません。";

    /// R9
    @Test
    void whileMembersHaveYetToDeclareItDoesNotSayThatThereIsNoConflict() {
        var panel = ReviewFixtures.eligible(5);
        ReviewFixtures.declareNone(panel, panel.round().committee().getFirst());
        String waiting =
                Browser.of(panel.office().id(), "ja").get(address(panel)).body();

        assertThat(waiting)
                .contains("全5人のうち4人が申告を終えていません（対象の提案5件）。", "ないとはまだ言えません", "ほか2件")
                .doesNotContain(NO_CONFLICT);
        assertThat(desk(panel)).contains("申告を終えていない委員4人", address(panel)).doesNotContain(NO_CONFLICT);

        panel.round().committee().forEach(person -> ReviewFixtures.declareNone(panel, person));

        assertThat(Browser.of(panel.office().id(), "ja").get(address(panel)).body())
                .contains(NO_CONFLICT, "委員5人全員が、対象の提案5件の申告を終えています。")
                .doesNotContain("言えません");
        assertThat(desk(panel)).contains("判断待ち0件、除外0件、参加可0件", "申告を終えていない委員0人");
    }

    /// R9
    @Test
    void programsReadWhoHasYetToDeclareAndWhatWasFound() {
        var panel = ReviewFixtures.eligible(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        ReviewFixtures.declare(panel, panel.member(1), proposal, "other");
        String path = "/api/v1/calls/" + panel.call() + "/conflicts";

        String found = Program.of(panel.office()).get(path).body();

        assertThat(found)
                .contains(
                        "\"members\":5",
                        panel.round().committee().getFirst().name(),
                        "{\"ruling\":\"PENDING\",\"number\":1}",
                        "\"rule\":\"other\"",
                        panel.member(1).id().toString());
        assertThat(Program.of(panel.office()).get(path + "?only=BARRED").body()).contains("\"findings\":[]");
        assertThat(Program.of(panel.member(1)).get(path).statusCode()).isEqualTo(404);
    }

    /// R9
    @Test
    void whatWaitsForARulingStandsFirstAndIsRuledThere() {
        var panel = ReviewFixtures.eligible(2);
        UUID strict = panel.proposals().getFirst().proposal();
        UUID open = panel.proposals().getLast().proposal();
        var expert = panel.member(2);
        ReviewFixtures.declare(panel, panel.member(1), strict, "kinship");
        ReviewFixtures.declare(panel, expert, open, "other");
        var office = Browser.of(panel.office().id(), "ja");
        String body = office.get(address(panel)).body();
        assertThat(body.indexOf("tag-wait\">除外中（判断待ち）")).isPositive().isLessThan(body.indexOf("tag-stop\">除外"));
        assertThat(office.get(address(panel) + "?only=BARRED&page=9").body())
                .contains("tag-stop\">除外")
                .doesNotContain("除外中（判断待ち）</span>");

        var form =
                Map.of("proposal", open.toString(), "person", expert.id().toString(), "rule", "other", "barred", "no");
        String refused =
                office.post(address(panel) + "/rulings", with(form, " ")).body();
        assertThat(refused).contains("判断の理由を入力してください");
        assertThat(office.post(address(panel) + "/rulings", with(form, "関係が薄い")).statusCode())
                .isEqualTo(303);

        assertThat(Product.bean(Conflicts.class).of(panel.office(), panel.call()))
                .extracting(Conflict::ruling)
                .containsExactlyInAnyOrder(Ruling.BARRED, Ruling.ALLOWED);
        assertThat(desk(panel)).contains("判断待ち0件、除外1件、参加可1件");
    }

    /// R9: no key and no missing answer decides; the page has no field in which "Enter" sends the first button.
    @Test
    void neitherVerdictHoldsBeforeItIsGiven() {
        var panel = ReviewFixtures.eligible(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        var expert = panel.member(1);
        ReviewFixtures.declare(panel, expert, proposal, "other");
        var office = Browser.of(panel.office().id(), "ja");
        assertThat(office.get(address(panel)).body())
                .contains("<textarea id=\"reason-", "value=\"yes\"", "value=\"no\"")
                .doesNotContain("<input id=\"reason-");
        var form = Map.of("proposal", proposal.toString(), "person", expert.id().toString(), "rule", "other");

        var refused = office.post(address(panel) + "/rulings", with(form, "決めていない理由"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("除外するか、参加を認めるかを選んでください", "決めていない理由</textarea>");
        assertThat(Product.bean(Conflicts.class).of(panel.office(), panel.call()))
                .extracting(Conflict::ruling)
                .containsExactly(Ruling.PENDING);
    }

    @Test
    void aRulingOnWhatWasNotFoundIsRefused() {
        var panel = ReviewFixtures.eligible(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        ReviewFixtures.declare(panel, panel.member(2), proposal, "other");
        var office = Browser.of(panel.office().id(), "ja");
        var form = Map.of(
                "proposal", proposal.toString(), "person", panel.member(1).id().toString(), "rule", "other");

        office.get(address(panel));
        assertThat(office.post(address(panel) + "/rulings", with(form, "別の人")).statusCode())
                .isEqualTo(422);
        assertThat(office.get(address(panel)).body()).contains("除外中（判断待ち）");
    }

    @Test
    void whoIsNobodyOfTheOfficeIsNotNamed() {
        var panel = ReviewFixtures.eligible(1);
        var office = Browser.of(panel.office().id(), "ja");
        office.get(address(panel));
        for (String officer : List.of("", "nonsense", panel.member(1).id().toString())) {
            var refused = office.post(address(panel) + "/officer", Map.of("officer", officer));
            assertThat(refused.statusCode()).as(officer).isEqualTo(422);
            assertThat(refused.body()).contains("この制度の事務局の方から選んでください");
        }
    }

    /// A page holds a hundred experts' proposals; what ties one expert to one proposal is never cut in two.
    @Test
    void aHundredPairsStandOnAPageEachWhole() {
        var panel = ReviewFixtures.eligible(1);
        find(panel, ConflictDesks.SIZE + 1);
        String extra = "rule-extra";
        bar(panel, List.of(conflict(panel, strangers(panel, 1).getFirst(), extra)));
        var office = Browser.of(panel.office().id(), "en");

        String first = office.get(address(panel)).body();
        String second = office.get(address(panel) + "?page=2").body();

        assertThat(first.split("<th scope=\"rowgroup\"", -1)).hasSize(ConflictDesks.SIZE + 1);
        assertThat(first.split("Barred, undecided</span>", -1)).hasSize(ConflictDesks.SIZE + 2);
        assertThat(first)
                .contains("Undecided (102)", "?only=&amp;page=2", extra)
                .contains("<span class=\"region\">"
                        + panel.proposals().getFirst().name().en() + "</span>")
                .hasSizeLessThan(250_000);
        assertThat(second.split("Barred, undecided</span>", -1)).hasSize(2);
        assertThat(office.get(address(panel) + "?page=x").statusCode()).isEqualTo(200);
    }

    private static Map<String, String> with(Map<String, String> form, String reason) {
        var all = new java.util.HashMap<>(form);
        all.put("reason", reason);
        return all;
    }

    private static void find(Panel panel, int pairs) {
        bar(
                panel,
                strangers(panel, pairs).stream()
                        .map(person -> conflict(panel, person, "other"))
                        .toList());
    }

    /// People of whom the product knows nothing but the number; the first are the same whenever they are asked for.
    private static List<UUID> strangers(Panel panel, int number) {
        return IntStream.range(0, number)
                .mapToObj(place -> new UUID(panel.call().getMostSignificantBits(), place))
                .toList();
    }

    private static Conflict conflict(Panel panel, UUID person, String rule) {
        return new Conflict(
                person,
                panel.proposals().getFirst().proposal(),
                rule,
                new Declared("理由"),
                Product.clock().instant(),
                Ruling.PENDING);
    }

    private static void bar(Panel panel, List<Conflict> conflicts) {
        var search = Product.bean(ConflictSearch.class);
        Product.bean(Database.class)
                .as(
                        ConflictSearch.PRODUCT,
                        () -> List.copyOf(conflicts.stream()
                                .map(one -> search.bar(ConflictSearch.PRODUCT, panel.call(), one))
                                .toList()));
    }

    private static String desk(Panel panel) {
        return Browser.of(panel.office().id(), "ja")
                .get("/office/calls/" + panel.call() + "/experts")
                .body();
    }

    private static String address(Panel panel) {
        return "/office/calls/" + panel.call() + "/conflicts";
    }
}

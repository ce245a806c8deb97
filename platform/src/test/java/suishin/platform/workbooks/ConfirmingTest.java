package suishin.platform.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.workbooks.WorkbookFixtures.download;
import static suishin.platform.workbooks.WorkbookFixtures.plan;
import static suishin.platform.workbooks.WorkbookFixtures.refused;
import static suishin.platform.workbooks.WorkbookFixtures.secretary;
import static suishin.platform.workbooks.WorkbookFixtures.send;
import static suishin.platform.workbooks.WorkbookFixtures.shown;
import static suishin.platform.workbooks.WorkbookFixtures.text;
import static suishin.platform.workbooks.WorkbookFixtures.visitor;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.drafting.Share;
import suishin.platform.drafting.Sharing;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.strategies.StrategyRefusal;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.Writes;
import suishin.platform.web.Language;
import suishin.platform.web.NotFound;
import suishin.platform.workbooks.Difference.How;
import suishin.platform.workbooks.Difference.Row;

/// Nothing is written but what was confirmed, all of it or nothing, and nothing of others unseen.
class ConfirmingTest {

    private final ProposalFixtures.Made made =
            ProposalFixtures.written(CallsFixtures.published().call());
    private final Workbooks workbooks = Product.bean(Workbooks.class);

    private byte[] changed() {
        return Book.of(download(secretary(made), made))
                .set("目標", "C2", "指標の改め")
                .set("目標", "H2", "出典の改め")
                .set("目標", "C3", "二つ目の改め")
                .bytes();
    }

    @Test
    void onlyTheRowsThatWereChosenAreWritten() {
        var shown = shown(made, changed());
        assertThat(text(made, "target.1.indicator")).isEqualTo("指標1");
        assertThat(refused(apply(shown, Set.of()))).isEqualTo(new WorkbookRefusal.NothingChosen());
        assertThat(accepted(apply(shown, Set.of("target.1")))).isEqualTo(2);
        assertThat(text(made, "target.1.indicator")).isEqualTo("指標の改め");
        assertThat(text(made, "target.1.source")).isEqualTo("出典の改め");
        assertThat(text(made, "target.2.indicator")).isEqualTo("指標2");
        assertThat(workbooks.waiting(secretary(made), made.strategy())).isEmpty();
    }

    /// What somebody else wrote stays unless it was chosen to go; what the file left alone is no change.
    @Test
    void whatOthersWroteSinceStaysUnlessItIsChosen() {
        var bytes = changed();
        ProposalFixtures.write(made, "target.1.indicator", "ほかの方の指標");
        ProposalFixtures.write(made, "target.1.unit", "ほかの方の単位");
        var shown = shown(made, bytes);
        var row = shown.difference().rows().getFirst();
        assertThat(row.fields())
                .extracting(field -> field.box().path() + " " + field.met())
                .containsExactly("target.1.indicator true", "target.1.source false");
        accepted(apply(shown, shown.difference().usual()));
        assertThat(text(made, "target.1.indicator")).isEqualTo("ほかの方の指標");
        assertThat(text(made, "target.1.unit")).isEqualTo("ほかの方の単位");
        assertThat(text(made, "target.1.source")).isEqualTo("出典の改め");
        var again = shown(made, bytes);
        accepted(apply(again, Set.of("target.1.indicator")));
        assertThat(text(made, "target.1.indicator")).isEqualTo("指標の改め");
        assertThat(text(made, "target.1.unit")).isEqualTo("ほかの方の単位");
    }

    /// Written between the look and the confirmation, or while it is being written: nothing at all is.
    @Test
    void whoeverWritesInBetweenIsSeenFirst() {
        var shown = shown(made, changed());
        ProposalFixtures.write(made, "target.2.indicator", "その間の記載");
        assertThat(refused(apply(shown, Set.of("target.1", "target.2")))).isEqualTo(new WorkbookRefusal.Overtaken());
        assertThat(text(made, "target.1.indicator")).isEqualTo("指標1");
        var now = workbooks
                .shown(secretary(made), made.strategy(), shown.kept().id())
                .orElseThrow();
        assertThat(refused(
                        workbooks.apply(secretary(made), now, shown.difference().looked(), Set.of("target.1"))))
                .isEqualTo(new WorkbookRefusal.Overtaken());
        assertThat(now.difference().met()).isEqualTo(1);
    }

    @Test
    void aRowSomebodyElseChangedOrAddedIsNotRemovedOrMixedUnseen() {
        plan(made);
        var book = Book.of(download(secretary(made), made)).set("ねらい", "B2", "").set("ねらい", "B3", "私の二つ目");
        var kept = shown(made, book.bytes()).kept();
        ProposalFixtures.write(made, "goal.1.statement", "ほかの方が直した");
        ProposalFixtures.write(made, "goal.2.statement", "ほかの方の二つ目");
        var shown = workbooks.shown(secretary(made), made.strategy(), kept.id()).orElseThrow();
        assertThat(shown.difference().rows())
                .extracting(Row::how, Row::chosen)
                .containsExactlyInAnyOrder(tuple(How.EMPTIED, false), tuple(How.TAKEN, false));
        assertThat(refused(apply(shown, Set.of("goal.2", "goal.2.statement"))))
                .isEqualTo(new WorkbookRefusal.NothingChosen());
        accepted(apply(shown, Set.of("goal.1")));
        assertThat(text(made, "goal.1.statement")).isEmpty();
        assertThat(text(made, "goal.2.statement")).isEqualTo("ほかの方の二つ目");
    }

    @Test
    void aFileWaitsSevenDaysForWhoeverSentItAlone() {
        var kept = shown(made, changed()).kept();
        var colleague = CallsFixtures.holder(
                Role.COUNCIL_SECRETARY, Scope.region(made.place().region().id()));
        assertThat(workbooks.shown(visitor(colleague, Language.JA), made.strategy(), kept.id()))
                .isEmpty();
        Product.clock().set(kept.until().minus(Duration.ofSeconds(1)));
        assertThat(workbooks.waiting(secretary(made), made.strategy())).isPresent();
        Product.clock().set(kept.until());
        assertThat(workbooks.waiting(secretary(made), made.strategy())).isEmpty();
        workbooks.expire();
        Product.clock().set(kept.at());
        assertThat(workbooks.waiting(secretary(made), made.strategy())).isEmpty();
    }

    @Test
    void whoMayNotWriteMayDownloadWhatTheySeeAndSendNothing() {
        var bytes = changed();
        var approver = visitor(made.place().approver(made.place().proposers().getFirst()), Language.JA);
        assertThat(download(approver, made)).isNotEmpty();
        assertThat(refused(send(approver, made, bytes))).isEqualTo(new StrategyRefusal.Denied());
        var stranger = visitor(ProposalFixtures.place().secretary(), Language.JA);
        assertThatThrownBy(() -> download(stranger, made)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> send(stranger, made, bytes)).isInstanceOf(NotFound.class);
    }

    /// Whoever writes a share of the parts brings that in and nothing else, and is told which rows were not theirs.
    @Test
    void anInstitutionBringsInThePartsItWrites() {
        plan(made);
        var company = made.place().proposers().get(1);
        shareTargets(company);
        var person = made.place().approver(company);
        for (var other : made.place().approvers().values()) {
            assertThat(keeps(other)).isEqualTo(other.equals(person));
        }
        var writer = visitor(person, Language.JA);
        var book = Book.of(download(writer, made)).set("目標", "C2", "機関の指標").set("取組", "B2", "他の取組");
        book.rows("ねらい").remove(1);
        var kept = accepted(send(writer, made, book.bytes()));
        var shown = workbooks.shown(writer, made.strategy(), kept).orElseThrow();
        assertThat(shown.difference().rows()).extracting(Row::path).containsExactly("target.1");
        assertThat(shown.difference().others()).containsExactlyInAnyOrder("取組 1", "ねらい 1");
        var browser = Browser.of(person.id(), "ja");
        String page = "/work/strategies/" + made.strategy() + "/workbook";
        assertThat(browser.get(page).body()).contains("機関が分担している表（目標）だけ", "type=\"file\"");
        assertThat(browser.get(page + "/" + kept).body())
                .contains("次の行は、分担していない表にあるため変わりません：", "取組 1")
                .doesNotContain("value=\"action.1\"");
        assertThat(accepted(workbooks.apply(
                        writer, shown, shown.difference().looked(), Set.of("target.1", "action.1", "goal.1"))))
                .isEqualTo(1);
        assertThat(text(made, "target.1.indicator")).isEqualTo("機関の指標");
        assertThat(text(made, "action.1.name")).isEqualTo("試作の場を整える");
        assertThat(text(made, "goal.1.statement")).isNotEmpty();
        var secretary = Browser.of(made.place().secretary().id(), "ja");
        assertThat(secretary.get(page).body()).doesNotContain("機関が分担している表");
    }

    private void shareTargets(UUID with) {
        var share = new Sharing.Change(Set.of(new Share("target", with)), Set.of());
        accepted(Product.bean(Sharing.class).change(made.place().secretary(), made.strategy(), share));
    }

    private boolean keeps(Actor.Person person) {
        return Writes.insert(
                "workbooks.kept", person.id(), """
                {"id": "%s", "strategy_id": "%s", "kept_by": "%s", "kept_at": "2026-04-01T00:00:00Z", "content": ""}""".formatted(UUID.randomUUID(), made.strategy(), person.id()));
    }

    /// What changes nothing waits for nobody.
    @Test
    void aFileWithoutADifferenceWaitsForNoConfirmation() {
        var visitor = secretary(made);
        accepted(send(visitor, made, download(visitor, made)));
        assertThat(workbooks.waiting(visitor, made.strategy())).isEmpty();
        accepted(send(visitor, made, changed()));
        assertThat(workbooks.waiting(visitor, made.strategy())).isPresent();
    }

    @Test
    void aSealedStrategyGoesOutAndTakesNothingIn() {
        var sealed = ProposalFixtures.sealed(CallsFixtures.published().call());
        var bytes = download(secretary(sealed), sealed);
        assertThat(refused(send(secretary(sealed), sealed, bytes))).isEqualTo(new StrategyRefusal.Frozen());
        var page = Browser.of(sealed.place().secretary().id(), "ja")
                .get("/work/strategies/" + sealed.strategy() + "/workbook");
        assertThat(page.body()).contains("file.xlsx").doesNotContain("type=\"file\"");
    }

    /// Without JavaScript, and after signing in anew.
    @Test
    void onThePagesOneDownloadsSendsLooksAndConfirms() {
        var person = made.place().secretary().id();
        var browser = Browser.of(person, "ja");
        String place = "/work/strategies/" + made.strategy() + "/workbook";
        assertThat(browser.get("/work/strategies/" + made.strategy()).body()).contains(place);
        assertThat(browser.get(place).body()).contains("type=\"file\"");
        var typed = Book.of(browser.getBytes(place + "/file.xlsx")).set("目標", "F2", "十");
        var wrong = browser.postFile(place, "a.xlsx", typed.bytes());
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("目標!F2");
        var sent = browser.postFile(place, "a.xlsx", changed());
        assertThat(sent.statusCode()).isEqualTo(303);
        String address = sent.headers().firstValue("Location").orElseThrow();
        var again = Browser.of(person, "ja");
        assertThat(again.get(place).body()).contains(address);
        var page = again.get(address).body();
        assertThat(page).contains("指標1", "指標の改め", "value=\"target.1\" checked");
        ProposalFixtures.write(made, "target.1.indicator", "ほかの方の指標");
        var looked = looked(page);
        var met = again.post(address, Map.of("looked", looked, "take", "target.1"));
        assertThat(met.statusCode()).isEqualTo(409);
        assertThat(met.body()).contains("ほかの方の指標", "指標の改め", "name=\"field.target.1.indicator\"");
        looked = looked(met.body());
        var done =
                again.post(address, Map.of("looked", looked, "take", "target.1", "field.target.1.indicator", "take"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(text(made, "target.1.indicator")).isEqualTo("指標の改め");
        assertThat(again.get(address).statusCode()).isEqualTo(404);
    }

    private static String looked(String page) {
        return page.replaceAll("(?s).*name=\"looked\" value=\"([0-9a-f]+)\".*", "$1");
    }

    @Test
    void programsReadTheDifferenceAndTakeRows() {
        var shown = shown(made, changed());
        var program = Program.of(made.place().secretary());
        String place = "/api/v1/strategies/" + made.strategy() + "/workbook";
        assertThat(program.get(place).statusCode()).isEqualTo(200);
        String address = place + "/" + shown.kept().id();
        assertThat(program.get(address).body())
                .contains("\"path\":\"target.1.indicator\"", "\"file\":\"指標の改め\"", "\"met\":false");
        assertThat(program.post(address, "{\"looked\": \"x\", \"take\": [\"target.1\"]}")
                        .statusCode())
                .isEqualTo(409);
        var body = "{\"looked\": \"" + shown.difference().looked() + "\", \"take\": [\"target.1\"]}";
        assertThat(program.post(address, body).body()).isEqualTo("{\"written\":2}");
        assertThat(program.get(address).statusCode()).isEqualTo(404);
    }

    private Decision<Integer> apply(Workbooks.Shown shown, Set<String> taken) {
        return workbooks.apply(secretary(made), shown, shown.difference().looked(), taken);
    }
}

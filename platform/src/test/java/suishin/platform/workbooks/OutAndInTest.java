package suishin.platform.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.workbooks.WorkbookFixtures.download;
import static suishin.platform.workbooks.WorkbookFixtures.plan;
import static suishin.platform.workbooks.WorkbookFixtures.problems;
import static suishin.platform.workbooks.WorkbookFixtures.secretary;
import static suishin.platform.workbooks.WorkbookFixtures.shown;
import static suishin.platform.workbooks.WorkbookFixtures.visitor;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.EditionFixtures;
import suishin.platform.testing.EstimateFixtures;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.web.Language;
import suishin.platform.workbooks.Difference.How;

/// What goes out comes back as it was, and what people write into it is read as they mean it.
class OutAndInTest {

    private final ProposalFixtures.Made made =
            ProposalFixtures.written(CallsFixtures.published().call());

    @Test
    void aFileNobodyTouchedChangesNothing() {
        plan(made);
        ProposalFixtures.write(made, "target.1.baseline", "1.50");
        ProposalFixtures.write(made, "target.1.final", "123456789012345.123456789");
        ProposalFixtures.write(made, "target.2.final", "およそ100");
        ProposalFixtures.write(made, "target.2.baselineOn", "1868-10-23");
        ProposalFixtures.write(made, "target.2.method", "長".repeat(Column.MOST_IN_A_CELL + 1));
        for (Language language : Language.values()) {
            var bytes = download(visitor(made.place().secretary(), language), made);
            assertThat(shown(made, bytes).difference().rows())
                    .as(language.code())
                    .isEmpty();
            assertThat(shown(made, Book.of(bytes).bytes()).difference().rows()).isEmpty();
        }
    }

    /// A text that looks like a formula stays a text, in Excel and on the way back.
    @Test
    void nothingTypedGoesOutAsAFormula() {
        plan(made);
        var bytes = download(secretary(made), made);
        assertThat(Book.text(bytes)).doesNotContain("<f>").contains("=1+1");
        assertThat(Book.of(bytes).cell("重点分野", "B2")).isEqualTo("=1+1");
    }

    @Test
    void whatPeopleTypeIsReadAsTheyMeanIt() {
        plan(made);
        var book = Book.of(download(secretary(made), made))
                .set("目標", "F2", "１，２３４．５")
                .set("目標", "G2", "平成２４年３月３１日")
                .set("目標", "E2", "令和9年度")
                .set("目標", "G3", 45_000)
                .set("取組", "E2", "２０２８年度")
                .set("取組", "H2", "2")
                .set("取組", "G2", made.place().now().members().get(1).organisationName());
        assertThat(values(book.bytes()))
                .containsExactlyInAnyOrder(
                        "target.1.baseline=1234.5",
                        "target.1.baselineOn=2012-03-31",
                        "target.1.priceYear=2027",
                        "target.2.baselineOn=2023-03-15",
                        "action.1.from=2028",
                        "action.1.targets=2",
                        "action.1.actors=" + made.place().now().members().get(1).id());
    }

    @Test
    void aFormulaCountsWithTheValueItWasSavedWith() {
        var bytes =
                Book.of(download(secretary(made), made)).set("目標", "F2", 2_468).bytes();
        var calculated = Book.changed(bytes, part -> part.replace("<v>2468</v>", "<f>1+1</f><v>2468</v>"), Map.of());
        assertThat(Book.text(calculated)).contains("<f>1+1</f>");
        assertThat(values(calculated)).containsExactly("target.1.baseline=2468");
        var never = Book.changed(bytes, part -> part.replace("<v>2468</v>", "<f>1+1</f>"), Map.of());
        assertThat(problems(made, never)).containsExactly("目標!F2 workbooks.cell.error");
    }

    @Test
    void columnsAreFoundByTheirHeadingsWhereverTheyStand() {
        var book = Book.of(download(secretary(made), made)).set("目標", "C2", "新しい指標");
        book.rows("目標").forEach(row -> {
            while (row.size() < 3) {
                row.add("");
            }
            Collections.swap(row, 0, 2);
        });
        book.rows("目標").add(0, List.of("下書き", "", ""));
        assertThat(values(book.bytes())).containsExactly("target.1.indicator=新しい指標");
    }

    /// A new row gets a number no row ever had; one that is emptied is removed; one that is missing is asked about.
    @Test
    void rowsAreAddedEmptiedAndLeftOut() {
        plan(made);
        ProposalFixtures.write(made, "goal.2.statement", "二つ目");
        ProposalFixtures.write(made, "goal.3.statement", "三つ目");
        ProposalFixtures.write(made, "goal.3.statement", "");
        var book = Book.of(download(secretary(made), made)).set("ねらい", "B2", "");
        var rows = book.rows("ねらい");
        assertThat(rows.get(3).getFirst()).isEqualTo("4");
        rows.remove(2);
        rows.add(List.of("", "番号のない行"));
        book.set("重点分野", "B3", "加えた分野").set("重点分野", "C3", next(book));
        var difference = shown(made, book.bytes()).difference();
        assertThat(difference.rows())
                .extracting(row -> row.how() + " " + row.path() + " " + row.chosen())
                .containsExactlyInAnyOrder(
                        "EMPTIED goal.1 true",
                        "GONE goal.2 false",
                        "ADDED goal." + next(book) + " true",
                        "ADDED area.2 true");
        assertThat(difference.count(How.GONE)).isEqualTo(1);
    }

    /// What goes and is named by what stays is said before anything is changed; what the file mends itself is not.
    @Test
    void aRowThatGoesAndIsStillNamedIsWarnedAbout() {
        plan(made);
        ProposalFixtures.write(made, "area.2.name", "二つ目の分野");
        ProposalFixtures.write(made, "area.2.goals", "11");
        var book = Book.of(download(secretary(made), made)).set("ねらい", "B2", "");
        book.rows("目標").remove(2);
        assertThat(naming(book)).containsExactlyInAnyOrder("goal.1 [重点分野 1]", "target.2 [取組 1]");
        String page = Browser.of(made.place().secretary().id(), "ja")
                .get("/work/strategies/" + made.strategy() + "/workbook/"
                        + shown(made, book.bytes()).kept().id())
                .body();
        assertThat(page).contains("番号を挙げたままになります：重点分野 1。", "番号を挙げたままになります：取組 1。");
        book.set("取組", "H2", "1");
        assertThat(naming(book)).containsExactlyInAnyOrder("goal.1 [重点分野 1]", "target.2 []");
        book.rows("重点分野").remove(1);
        assertThat(naming(book)).contains("goal.1 []", "area.1 [取組 1]");
    }

    @Test
    void anEstimateNamesTheTargetItIsEvidenceOf() {
        EstimateFixtures.stored(made, EditionFixtures.small().id(), "出荷の推計");
        var book = Book.of(download(secretary(made), made)).set("目標", "C3", "改めた指標");
        book.rows("目標").remove(1);
        assertThat(naming(book)).containsExactly("target.1 [推計「出荷の推計」]");
    }

    private List<String> naming(Book book) {
        return shown(made, book.bytes()).difference().rows().stream()
                .filter(Difference.Row::whole)
                .map(row -> row.path() + " " + row.naming())
                .toList();
    }

    private static int next(Book book) {
        return book.rows("ねらい").stream()
                        .map(row -> String.valueOf(row.getFirst()))
                        .filter(number -> number.matches("[0-9]+"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElseThrow()
                + 1;
    }

    private List<String> values(byte[] bytes) {
        return shown(made, bytes).difference().rows().stream()
                .flatMap(row -> row.fields().stream())
                .map(field -> field.box().path() + "=" + field.value())
                .toList();
    }
}

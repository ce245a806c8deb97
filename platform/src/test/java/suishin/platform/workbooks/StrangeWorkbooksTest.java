package suishin.platform.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.workbooks.WorkbookFixtures.download;
import static suishin.platform.workbooks.WorkbookFixtures.plan;
import static suishin.platform.workbooks.WorkbookFixtures.problems;
import static suishin.platform.workbooks.WorkbookFixtures.refused;
import static suishin.platform.workbooks.WorkbookFixtures.secretary;
import static suishin.platform.workbooks.WorkbookFixtures.send;
import static suishin.platform.workbooks.WorkbookFixtures.shown;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Refusal;
import suishin.platform.sheets.SheetRefusal;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.ProposalFixtures;

/// Files that were made to do harm, or that a spreadsheet made strange, cost little and change nothing unseen.
class StrangeWorkbooksTest {

    private final ProposalFixtures.Made made =
            ProposalFixtures.written(CallsFixtures.published().call());

    private byte[] usual() {
        return Book.of(download(secretary(made), made)).set("目標", "F2", 2_468).bytes();
    }

    private Refusal refusal(byte[] bytes) {
        return refused(send(secretary(made), made, bytes));
    }

    private List<String> values(byte[] bytes) {
        return shown(made, bytes).difference().rows().stream()
                .flatMap(row -> row.fields().stream())
                .map(field -> field.box().path() + "=" + field.value())
                .toList();
    }

    @Test
    void aSmallFileThatUnpacksToALargeOneIsNotRead() {
        var bomb = Book.changed(usual(), part -> part, Map.of("xl/media/a.bin", "0".repeat(50_000_001)));
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(refusal(bomb)).isEqualTo(new SheetRefusal.TooLarge("unpacked", 50));
    }

    @Test
    void aCellFarOutsideCostsNoRoomForAllBeforeIt() {
        var wide = Book.changed(usual(), part -> part.replace("r=\"F2\"", "r=\"GS2\""), Map.of());
        assertThat(refusal(wide)).isEqualTo(new SheetRefusal.TooLarge("columns", 200));
        var nowhere = Book.changed(usual(), part -> part.replace("r=\"F2\"", "r=\"FXSHRXW2\""), Map.of());
        assertThat(refusal(nowhere)).isEqualTo(new SheetRefusal.Broken("a.xlsx"));
    }

    @Test
    void whatLiesOutsideOfTheFileIsNeverRead() {
        var entity = Book.changed(
                usual(),
                part -> part.contains("<sheetData") && part.contains("<v>2468</v>")
                        ? "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
                                + part.replaceFirst("<\\?xml[^>]*\\?>", "").replace("<v>2468</v>", "<v>&b;</v>")
                        : part,
                Map.of());
        assertThat(refusal(entity)).isEqualTo(new SheetRefusal.Broken("a.xlsx"));
        var linked = Book.changed(
                usual(),
                part -> part.replace("<v>2468</v>", "<f>[1]Sheet1!A1</f><v>2468</v>"),
                Map.of("xl/externalLinks/externalLink1.xml", "<externalLink/>"));
        assertThat(values(linked)).containsExactly("target.1.baseline=2468");
    }

    /// The text of merged cells stands in the first; the others are not taken for emptied ones.
    @Test
    void mergedCellsAreNamedAndNothingIsTakenFromThem() {
        var merged = Book.changed(
                usual(),
                part -> part.contains("<v>2468</v>")
                        ? part.replace(
                                "</sheetData>",
                                "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"C2:C3\"/>"
                                        + "<mergeCell ref=\"AA2:AB3\"/></mergeCells>")
                        : part,
                Map.of());
        assertThat(problems(made, merged)).containsExactly("目標!C2 workbooks.cell.merged");
        assertThat(secretary(made).say(refusal(merged)).getFirst()).contains("目標!C2:C3");
    }

    /// What merging does to a row of headings: the others are gone, and with them what stands below would be passed
    /// over.
    @Test
    void columnsWithoutAHeadingAreNamedHoweverShortTheRowOfHeadingsIs() {
        var beheaded = Book.changed(
                usual(),
                part -> part.contains("<v>2468</v>")
                        ? part.replaceFirst("(<row r=\"1\".*?<c [^>]*?r=\"A1\".*?</c>).*?</row>", "$1</row>")
                        : part,
                Map.of());
        assertThat(problems(made, beheaded)).contains("目標!F1 workbooks.cell.heading");
    }

    /// A formula nobody has calculated says nothing, and deletes nothing.
    @Test
    void aFormulaWithoutAValueIsNoEmptyCell() {
        for (String value : List.of("", "<v/>", "<v></v>")) {
            var formula = Book.changed(usual(), part -> part.replace("<v>2468</v>", "<f>B1</f>" + value), Map.of());
            assertThat(problems(made, formula)).containsExactly("目標!F2 workbooks.cell.error");
        }
    }

    /// Whoever wrote into a copy of a sheet, or gave one another name, is told that it was not read.
    @Test
    void aSheetWithAnotherNameIsToldAndSoIsOneThatIsMissing() {
        plan(made);
        var book = Book.of(usual()).set("目標（最終）", "A1", "番号").set("取組", "B2", "別の取組");
        book.rows("目標").forEach(row -> book.rows("目標（最終）").add(row));
        var wanted = shown(made, book.without("目標").bytes()).kept().wanted();
        assertThat(wanted.missing()).containsExactly("目標");
        assertThat(wanted.unread()).containsExactly("目標（最終）");
        assertThat(wanted.cells()).extracting(Wanted.Cell::path).containsExactly("action.1.name");
        assertThat(shown(made, usual()).kept().wanted().unread()).isEmpty();
    }
}

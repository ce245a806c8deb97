package suishin.engines.impact.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suishin.engines.impact.TableAudit.Finding;
import suishin.engines.impact.TableAudit.Kind;
import suishin.engines.impact.TableAudit.Verdict;
import suishin.engines.impact.TableEdition;
import suishin.engines.impact.workbook.BookReading.Found;
import suishin.engines.impact.workbook.BookReading.Unreadable;

/// Workbooks of the layout of the prefectures, with invented figures.
class PrefecturalBookTest {

    private static final String TABLE = "取引基本表";

    @Test
    void aWorkbookIsReadAsItStands() {
        var found = found(List.of(transactions(), persons()));
        TableEdition table = found.read().edition();
        assertThat(found.sheet()).isEqualTo(TABLE);
        assertThat(List.of(table.place(), String.valueOf(table.year()), table.unit()))
                .containsExactly("見本県", "2015", "百万円");
        assertThat(table.sectors()).containsExactly("農林漁業", "製造業");
        assertThat(table.transactions()).isDeepEqualTo(new double[][] {{150, 500}, {200, 100}});
        assertThat(table.demand())
                .extracting(TableEdition.Item::name)
                .containsExactly("家計外消費支出(列)", "民間消費支出", "一般政府消費支出", "県内総固定資本形成", "在庫純増");
        assertThat(table.householdConsumption()).containsExactly(300, 900);
        assertThat(table.finalDemand()).containsExactly(300, 1200);
        assertThat(table.trade().exports()).containsExactly(250, 1000);
        assertThat(table.trade().imports()).containsExactly(200, 500);
        assertThat(table.trade().output()).containsExactly(1000, 2000);
        assertThat(table.income()).containsExactly(300, 900);
        assertThat(table.grossValueAdded()).containsExactly(650, 1400);
        assertThat(table.valueAdded()).hasSize(6);
        assertThat(table.employment().engaged()).containsExactly(90, 110);
        assertThat(table.employment().employees()).containsExactly(40, 100);
        assertThat(found.read().audit().verdict()).isEqualTo(Verdict.EXACT);
        assertThat(found.read().audit().findings()).isEmpty();
    }

    @Test
    void yearsOfErasAreYears() {
        assertThat(found(List.of(with(transactions(), 0, 0, "令和２年　見本市産業連関表")))
                        .read()
                        .edition()
                        .year())
                .isEqualTo(2020);
        var first = found(List.of(with(transactions(), 0, 0, "令和元年見本市産業連関表（13部門）")))
                .read()
                .edition();
        assertThat(first.year()).isEqualTo(2019);
        assertThat(first.place()).isEqualTo("見本市");
        var western = found(List.of(with(transactions(), 0, 0, "2011年北海道産業連関表")))
                .read()
                .edition();
        assertThat(western.year()).isEqualTo(2011);
        assertThat(western.place()).isEqualTo("北海道");
        assertThat(found(List.of(with(transactions(), 0, 0, "")))
                        .read()
                        .edition()
                        .year())
                .isZero();
    }

    @Test
    void tradeMayStandApartOrAsATotalAlone() {
        var apart = with(with(transactions(), 3, 10, "輸出"), 3, 11, "（控除）輸入");
        assertThat(found(List.of(apart)).read().edition().trade().exports()).containsExactly(250, 1000);
        var total = with(with(transactions(), 3, 10, "移輸出計"), 3, 11, "（控除）移輸入計");
        var read = found(List.of(total)).read();
        assertThat(read.edition().trade().exports()).containsExactly(250, 1000);
        assertThat(read.edition().trade().imports()).containsExactly(200, 500);
    }

    @Test
    void codesDecideWhereTheHeadAbbreviatesAName() {
        assertThat(found(List.of(with(transactions(), 3, 3, "製造"), persons()))
                        .read()
                        .edition()
                        .sectors())
                .containsExactly("農林漁業", "製造業");
        assertThat(defects(List.of(with(transactions(), 2, 3, "03"))))
                .containsExactly(defect(CellDefect.Kind.ORDER, "B6", "製造業"));
        var coded = with(with(transactions(), 2, 3, ""), 2, 2, "");
        assertThat(defects(List.of(with(coded, 3, 3, "製造"))))
                .containsExactly(defect(CellDefect.Kind.ORDER, "B6", "製造業"));
    }

    @Test
    void everyDefectIsNamedBySheetAndCellAtOnce() {
        var sheet = with(with(with(transactions(), 4, 2, "x"), 8, 3, "#REF!"), 5, 14, "2,00");
        var people = with(with(with(persons(), 2, 1, "漁業"), 2, 0, ""), 3, 2, "約百");
        assertThat(defects(List.of(sheet, people)))
                .containsExactly(
                        defect(CellDefect.Kind.NO_NUMBER, "C5", "x"),
                        defect(CellDefect.Kind.NO_NUMBER, "O6", "2,00"),
                        defect(CellDefect.Kind.NO_NUMBER, "D9", "#REF!"),
                        new CellDefect(CellDefect.Kind.NO_NUMBER, "雇用表", "C4", "約百"),
                        new CellDefect(CellDefect.Kind.MISSING_SECTOR, "雇用表", "", "農林漁業"),
                        new CellDefect(CellDefect.Kind.UNKNOWN_SECTOR, "雇用表", "B3", "漁業"));
    }

    @Test
    void namesThatAreMissingOrDoubledAreDefects() {
        assertThat(defects(List.of(with(transactions(), 5, 1, ""))))
                .contains(defect(CellDefect.Kind.NO_NAME, "B6", ""));
        assertThat(defects(List.of(with(transactions(), 5, 1, "農林漁業"))))
                .contains(defect(CellDefect.Kind.TWICE, "B6", "農林漁業"));
        assertThat(defects(List.of(with(transactions(), 3, 7, "民間消費支出"))))
                .containsExactly(defect(CellDefect.Kind.TWICE, "H4", "民間消費支出"));
        assertThat(defects(List.of(with(transactions(), 3, 7, ""))))
                .containsExactly(defect(CellDefect.Kind.NO_NAME, "H4", ""));
        assertThat(defects(List.of(with(transactions(), 8, 1, ""))))
                .containsExactly(defect(CellDefect.Kind.NO_NAME, "B9", ""));
    }

    @Test
    void aSheetWithoutItsPartsIsRefused() {
        assertThat(defects(List.of(with(with(transactions(), 3, 14, "備考"), 14, 1, "備考"))))
                .containsExactly(new CellDefect(CellDefect.Kind.NO_OUTPUT, TABLE, "", ""));
        assertThat(defects(List.of(with(transactions(), 6, 1, "計"))))
                .containsExactly(new CellDefect(CellDefect.Kind.NO_TABLE, "", "", TABLE));
        assertThat(defects(List.of())).containsExactly(new CellDefect(CellDefect.Kind.NO_TABLE, "", "", ""));
    }

    @Test
    void amongSeveralTablesTheUserSaysWhichIsMeant() {
        var small = new BookSheet("取引基本表（13部門）", transactions().rows());
        var books = List.of(small, transactions(), persons());
        assertThat(defects(books))
                .containsExactly(new CellDefect(CellDefect.Kind.SEVERAL_TABLES, "", "", "取引基本表（13部門）, 取引基本表"));
        assertThat(((Found) PrefecturalBook.read(books, Optional.of(TABLE))).sheet())
                .isEqualTo(TABLE);
        assertThat(((Unreadable) PrefecturalBook.read(books, Optional.of("別表"))).defects())
                .extracting(CellDefect::kind)
                .containsExactly(CellDefect.Kind.NO_SHEET);
        var coefficients = new BookSheet("投入係数表", transactions().rows());
        assertThat(found(List.of(coefficients, transactions())).sheet()).isEqualTo(TABLE);
    }

    @Test
    void aWorkbookWithoutPersonsHasNoJobsAndSaysSo() {
        var read = found(List.of(transactions())).read();
        assertThat(read.edition().employment().engaged()).isEmpty();
        assertThat(read.audit().findings()).extracting(Finding::kind).containsExactly(Kind.NO_EMPLOYMENT);
    }

    /// Source: engines.md, "Traps": the sign of deductions. Nothing is repaired, and the audit says it.
    @Test
    void aDeductionPrintedAsAnAmountFailsTheAudit() {
        var read = found(List.of(with(transactions(), 12, 2, "50"))).read();
        assertThat(read.audit().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(read.audit().findings()).contains(new Finding(Kind.COLUMN_OFF, "農林漁業", "", 100));
    }

    private static Found found(List<BookSheet> sheets) {
        return (Found) PrefecturalBook.read(sheets, Optional.empty());
    }

    private static List<CellDefect> defects(List<BookSheet> sheets) {
        return ((Unreadable) PrefecturalBook.read(sheets, Optional.empty())).defects();
    }

    private static CellDefect defect(CellDefect.Kind kind, String cell, String found) {
        return new CellDefect(kind, TABLE, cell, found);
    }

    private static BookSheet with(BookSheet sheet, int row, int column, String text) {
        var rows = new ArrayList<>(sheet.rows());
        var cells = new ArrayList<>(rows.get(row));
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        rows.set(row, cells);
        return new BookSheet(sheet.name(), rows);
    }

    private static BookSheet transactions() {
        return sheet(TABLE, """
                平成２７年　見本県産業連関表　取引基本表（２部門）
                ||||||||||||||（単位：百万円）
                ||01|02|||||||||||
                |部門名|農林漁業|製 造 業|内生部門計|家計外消費支出（列）|民間消費支出|一般政府消費支出|県内総固定資本形成|在庫純増|移輸出|（控除）移輸入|最終需要部門計|需要合計|県内生産額|自給率
                01|農林漁業|150|500|650|10|300|0|5|-15|250|▲200|350|1200|1000|0.8
                02|製造業|200|100|300|50|900|20|230|0|1,000|-500|1700|2500|2000|0.7
                |内生部門計|350|600|950|60|1200|20|235|-15|1250|-700|2050|3700|3000|
                |家計外消費支出（行）|20|60|80|||||||||||
                |雇用者所得|300|900|1200|||||||||||
                |営業余剰|200|240|440|||||||||||
                |資本減耗引当|130|150|280|||||||||||
                |間接税（関税・輸入品商品税を除く。）|50|70|120|||||||||||
                |（控除）経常補助金|-50|-20|-70|||||||||||
                |粗付加価値部門計|650|1400|2050|||||||||||
                |県内生産額|1000|2000|3000|||||||||||
                （注）四捨五入のため内訳と計は一致しない。
                """);
    }

    private static BookSheet persons() {
        return sheet("雇用表", """
                平成27年見本県産業連関表　雇用表||||（単位：人）
                |部門名|従業者総数|個人業主|家族従業者|雇用者
                01|農林漁業|90|30|20|40
                02|製造業|110|5|5|100
                |合計|200|35|25|140
                """);
    }

    private static BookSheet sheet(String name, String text) {
        return new BookSheet(
                name, text.lines().map(line -> List.of(line.split("\\|", -1))).toList());
    }
}

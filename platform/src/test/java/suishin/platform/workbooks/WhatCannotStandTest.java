package suishin.platform.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.workbooks.WorkbookFixtures.download;
import static suishin.platform.workbooks.WorkbookFixtures.plan;
import static suishin.platform.workbooks.WorkbookFixtures.problems;
import static suishin.platform.workbooks.WorkbookFixtures.refused;
import static suishin.platform.workbooks.WorkbookFixtures.secretary;
import static suishin.platform.workbooks.WorkbookFixtures.send;
import static suishin.platform.workbooks.WorkbookFixtures.shown;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suishin.platform.sheets.SheetRefusal;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;

/// Everything that cannot stand is told at once, each with its sheet and cell.
class WhatCannotStandTest {

    private final ProposalFixtures.Made made =
            ProposalFixtures.written(CallsFixtures.published().call());
    private final Workbooks workbooks = Product.bean(Workbooks.class);

    @Test
    void everyCellIsNamedAtOnce() {
        plan(made);
        assertThat(problems(made, wrong().bytes()))
                .containsExactlyInAnyOrder(
                        "目標!B2 workbooks.cell.choice",
                        "目標!C2 workbooks.cell.long",
                        "目標!E2 workbooks.cell.year",
                        "目標!F2 workbooks.cell.number",
                        "目標!G2 workbooks.cell.day",
                        "目標!H2 workbooks.cell.error",
                        "目標!H3 workbooks.cell.signs",
                        "取組!D2 workbooks.cell.row",
                        "取組!E2 workbooks.cell.outside",
                        "取組!G2 workbooks.cell.member",
                        "取組!H2 workbooks.cell.rows",
                        "重点分野!C2 workbooks.cell.nobody",
                        "重点分野!D1 workbooks.cell.heading",
                        "ねらい!A4 workbooks.cell.row-number");
        assertThat(workbooks.waiting(secretary(made), made.strategy())).isEmpty();
    }

    private Book wrong() {
        return Book.of(download(secretary(made), made))
                .set("目標", "B2", "経済効")
                .set("目標", "C2", "長".repeat(201))
                .set("目標", "E2", "来年")
                .set("目標", "F2", "10人")
                .set("目標", "G2", "2012-02-30")
                .set("目標", "H2", "#REF!")
                .set("目標", "H3", "\uFFFD")
                .set("取組", "D2", "1.2")
                .set("取組", "E2", "1999")
                .set(
                        "取組",
                        "G2",
                        "なし機関; " + made.place().now().members().getFirst().organisationName())
                .set("取組", "H2", "一")
                .set("重点分野", "C2", "1, 7")
                .set("重点分野", "D1", "備考欄")
                .set("ねらい", "A4", "x");
    }

    @Test
    void aNameThatIsUnknownIsToldWithTheNearest() {
        plan(made);
        var member = made.place().now().members().get(2).organisationName();
        var book = Book.of(download(secretary(made), made)).set("取組", "G2", member + "部");
        var no = refused(send(secretary(made), made, book.bytes()));
        assertThat(secretary(made).say(no).getFirst()).contains("取組!G2", member + "部", "近いもの：" + member);
    }

    @Test
    void numbersOfRowsAreTheirOwn() {
        plan(made);
        ProposalFixtures.write(made, "goal.2.statement", "二つ目");
        ProposalFixtures.write(made, "goal.2.statement", "");
        var book = Book.of(download(secretary(made), made))
                .set("ねらい", "A4", 1)
                .set("ねらい", "A5", 2)
                .set("ねらい", "B5", "取り除かれた番号")
                .set("ねらい", "A6", 3)
                .set("ねらい", "B6", "先に書かれた番号");
        ProposalFixtures.write(made, "goal.3.statement", "ほかの方の行");
        assertThat(problems(made, book.bytes()))
                .contains("ねらい!A4 workbooks.cell.row-twice", "ねらい!A5 workbooks.cell.row-had");
        book.set("ねらい", "A3", "");
        assertThat(problems(made, book.bytes())).contains("ねらい!A6 workbooks.cell.row-taken");
    }

    @Test
    void aTextMayHaveAsManyLettersAsTheFormTakesAndASheetAsManyRows() {
        var book = Book.of(download(secretary(made), made)).set("目標", "C2", "長".repeat(200));
        assertThat(shown(made, book.bytes()).difference().rows()).hasSize(1);
        for (int row = 2; row <= 11; row++) {
            book.set("ねらい", "B" + row, "ねらい" + row);
        }
        assertThat(shown(made, book.bytes()).difference().rows()).hasSize(11);
        book.rows("ねらい").add(List.of("", "多すぎる行"));
        assertThat(problems(made, book.bytes())).containsExactly("ねらい!A12 workbooks.cell.row-many");
    }

    @Test
    void whatIsNoWorkbookOfThisStrategyIsRefused() {
        var visitor = secretary(made);
        var bytes = download(visitor, made);
        assertThat(refused(workbooks.take(visitor, made.strategy(), "a.xlsm", bytes)))
                .isEqualTo(new WorkbookRefusal.Programs());
        assertThat(refused(send(visitor, made, Book.changed(bytes, part -> part, Map.of("xl/vbaProject.bin", "x")))))
                .isEqualTo(new WorkbookRefusal.Programs());
        assertThat(refused(workbooks.take(visitor, made.strategy(), "a.xls", bytes)))
                .isEqualTo(new WorkbookRefusal.NoWorkbook("a.xls"));
        assertThat(refused(send(visitor, made, "no workbook".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new SheetRefusal.Broken("a.xlsx"));
        assertThat(refused(send(visitor, made, new byte[0]))).isEqualTo(new SheetRefusal.Empty());
        assertThat(refused(send(visitor, made, Arrays.copyOf(bytes, Workbooks.MOST_BYTES + 1))))
                .isEqualTo(new SheetRefusal.TooLarge("bytes", 10));
        assertThat(refused(send(visitor, made, Arrays.copyOf(bytes, Workbooks.MOST_BYTES))))
                .isNotEqualTo(new SheetRefusal.TooLarge("bytes", 10));
        assertThat(refused(send(visitor, made, Book.of(bytes).without("suishin").bytes())))
                .isEqualTo(new WorkbookRefusal.NotOurs());
        var other = ProposalFixtures.written(CallsFixtures.published().call());
        assertThat(refused(send(visitor, made, download(secretary(other), other))))
                .isEqualTo(new WorkbookRefusal.OtherStrategy());
        var none = Book.of(bytes).without("目標").without("ねらい").without("重点分野").without("取組");
        assertThat(refused(send(visitor, made, none.bytes())))
                .isEqualTo(new WorkbookRefusal.NoSheets("目標, ねらい, 重点分野, 取組"));
    }
}

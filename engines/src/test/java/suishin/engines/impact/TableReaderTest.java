package suishin.engines.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;
import suishin.engines.impact.TableAudit.Finding;
import suishin.engines.impact.TableAudit.ImportSign;
import suishin.engines.impact.TableAudit.Kind;
import suishin.engines.impact.TableAudit.Verdict;
import suishin.engines.impact.TableEdition.Employment;
import suishin.engines.impact.TableEdition.Item;
import suishin.engines.impact.TableEdition.Row;
import suishin.engines.impact.TableEdition.Trade;
import suishin.engines.impact.TableGrid.Facts;
import suishin.engines.impact.TableGrid.Line;
import suishin.engines.impact.TableReading.Defect;
import suishin.engines.impact.TableReading.Read;
import suishin.engines.impact.TableReading.Unreadable;

class TableReaderTest {

    private static final String FIRST = "部門0";
    private static final String SECOND = "部門1";

    @Test
    void aTableIsReadAsItStandsAndAddsUpExactly() {
        Cases.forAll(random -> {
            var table = Tables.random(random, random.nextInt(1, 14));
            var read = read(Grids.of(table));
            assertSame(read.edition(), table);
            assertThat(read.audit().rows().verdict()).isEqualTo(Verdict.EXACT);
            assertThat(read.audit().columns().orElseThrow().verdict()).isEqualTo(Verdict.EXACT);
            assertThat(read.audit().columns().orElseThrow().largest()).isZero();
        });
    }

    @Test
    void namesOfPartsAreThoseOfBothLayouts() {
        var grid = new TableGrid(
                Facts.NONE,
                List.of(
                        "industry/01_a",
                        "finaldemand/71_Consumption expenditure outside households (column)",
                        "finaldemand/72_Consumption expenditure (private)",
                        "finaldemand/74_Gross domestic fixed capital formation (private)",
                        "export/81_Exports total",
                        "import/84_(less) Imports",
                        "import/85_(less) Custom duties"),
                List.of(
                        new Line(2, "industry/01_a", List.of("10", "1", "30", "7", "9", "-4", "-2")),
                        new Line(3, "valueadded/91_Compensation of employees", List.of("20"))));
        var read = read(grid);
        assertThat(read.edition().sectors()).containsExactly("01_a");
        assertThat(read.edition().householdConsumption()).containsExactly(30);
        assertThat(read.edition().finalDemand()).containsExactly(38);
        assertThat(read.edition().income()).containsExactly(20);
        assertThat(read.edition().trade().imports()).containsExactly(6);
        assertThat(read.edition().trade().output()).containsExactly(51);
        assertThat(kinds(read)).containsExactly(Kind.COLUMN_OFF, Kind.OUTPUT_SUMMED, Kind.NO_UNIT, Kind.NO_EMPLOYMENT);
    }

    /// The three words: to the last digit, within rounding, further off.
    @Test
    void aDifferenceIsExactRoundingOrAFailure() {
        var table = two(100, 60);
        assertThat(read(Grids.of(table)).audit().verdict()).isEqualTo(Verdict.EXACT);
        // sold: two transactions, consumption, exports, imports and output, printed as whole numbers: at most 6 halves
        var off = Grids.with(Grids.of(table), FIRST, "exports", String.valueOf(exports(table) + 3));
        assertThat(read(off).audit().rows().verdict()).isEqualTo(Verdict.ROUNDING);
        assertThat(read(off).audit().rows().largest()).isEqualTo(3);
        var further = Grids.with(Grids.of(table), FIRST, "exports", String.valueOf(exports(table) + 4));
        assertThat(read(further).audit().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(read(further).audit().findings()).contains(new Finding(Kind.ROW_OFF, FIRST, "", 4));
        // once a cell has a decimal, so has rounding
        var printed = Grids.with(off, SECOND, FIRST, "60.0");
        assertThat(read(printed).audit().rows().verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aTransposedTableIsCalledSo() {
        Cases.forAll(random -> {
            var table = Tables.random(random, random.nextInt(3, 10));
            double[][] turned = new double[table.size()][table.size()];
            for (int i = 0; i < table.size(); i++) {
                for (int j = 0; j < table.size(); j++) {
                    turned[j][i] = table.transactions()[i][j];
                }
            }
            boolean differs = !Arrays.deepEquals(turned, table.transactions());
            var wrong = read(Grids.of(Tables.with(table, turned)));
            assertThat(kinds(wrong).contains(Kind.TRANSPOSED))
                    .as("as it should be: %s", Arrays.deepToString(turned))
                    .isEqualTo(differs && mostRowsFail(wrong, table.size()));
            assertThat(kinds(read(Grids.of(table)))).doesNotContain(Kind.TRANSPOSED);
        });
    }

    @Test
    void totalsTakenForASectorAreFound() {
        Cases.forAll(random -> {
            int n = random.nextInt(2, 10);
            var table = Tables.random(random, n);
            assertThat(kinds(read(Grids.of(table)))).doesNotContain(Kind.TOTAL_AS_SECTOR);
            for (int first : new int[] {0, random.nextInt(n - 1)}) {
                var read = read(Grids.of(withTotal(table, first)));
                assertThat(read.audit().findings())
                        .filteredOn(finding -> finding.kind() == Kind.TOTAL_AS_SECTOR)
                        .extracting(Finding::sector)
                        .containsExactly("部門" + n);
            }
        });
    }

    @Test
    void importsAreReadWithEitherSign() {
        var table = Tables.random(new Random(4), 5);
        var grid = Grids.of(table);
        assertThat(read(grid).audit().importsAs()).isEqualTo(ImportSign.DEDUCTIONS);
        var amounts = grid;
        for (int i = 0; i < 5; i++) {
            amounts = Grids.with(
                    amounts, "部門" + i, "imports", String.valueOf(table.trade().imports()[i]));
        }
        assertThat(read(amounts).audit().importsAs()).isEqualTo(ImportSign.AMOUNTS);
        assertSame(read(amounts).edition(), table);
        var mixed = Grids.with(grid, FIRST, "imports", "5");
        assertThat(read(mixed).audit().importsAs()).isEqualTo(ImportSign.MIXED);
        assertThat(read(mixed).edition().trade().imports()[0]).isEqualTo(-5);
        assertThat(read(mixed).audit().findings()).contains(new Finding(Kind.IMPORT_SIGN, FIRST, "", 5));
    }

    @Test
    void cellsAreReadAsTablesPrintThem() {
        var table = two(100, 60);
        var grid = Grids.of(table);
        String exports = "exports";
        assertThat(cell(Grids.with(grid, FIRST, exports, "１，２３４"))).isEqualTo(1234);
        assertThat(cell(Grids.with(grid, FIRST, exports, "▲ 7"))).isEqualTo(-7);
        assertThat(cell(Grids.with(grid, FIRST, exports, "−7.50"))).isEqualTo(-7.5);
        assertThat(cell(Grids.with(grid, FIRST, exports, "1.2e3"))).isEqualTo(1200);
        for (String nothing : List.of("", " ", "-", "…", "―")) {
            assertThat(cell(Grids.with(grid, FIRST, exports, nothing))).isZero();
        }
    }

    @Test
    void everythingThatCannotBeReadIsNamedAtOnce() {
        var grid = Grids.of(two(100, 60));
        grid = Grids.with(Grids.with(grid, FIRST, SECOND, "x"), "va_その他", FIRST, "1,23");
        var unreadable = (Unreadable) TableReader.read(grid);
        assertThat(unreadable.defects())
                .containsExactly(
                        new Defect(Defect.Kind.NO_NUMBER, 2, SECOND, "x"),
                        new Defect(Defect.Kind.NO_NUMBER, 5, FIRST, "1,23"));
    }

    @Test
    void aTableWithoutItsPartsIsRefused() {
        var grid = new TableGrid(
                new Facts("", "2015年", ""), List.of("a", "b", "va_x"), List.of(new Line(2, "b", List.of())));
        assertThat(((Unreadable) TableReader.read(grid)).defects())
                .extracting(Defect::kind)
                .containsExactly(Defect.Kind.MISPLACED, Defect.Kind.NO_DEMAND, Defect.Kind.NO_YEAR, Defect.Kind.ORDER);
        var twice = new TableGrid(
                Facts.NONE,
                List.of("a", "a", "fd_x"),
                List.of(new Line(2, "a", List.of()), new Line(3, "a", List.of("", "", "", "4"))));
        assertThat(((Unreadable) TableReader.read(twice)).defects())
                .extracting(Defect::kind)
                .containsExactly(Defect.Kind.TWICE, Defect.Kind.TWICE);
    }

    @Test
    void aSpectralRadiusOfOneOrMoreIsReported() {
        // a sells and buys nothing but itself and b: (0 1; 1 0) has the radius 1
        var table = new TableEdition(
                "",
                2015,
                "円",
                List.of("a", "b"),
                new double[][] {{0, 10}, {10, 0}},
                List.of(new Item("民間消費支出", true, new double[2])),
                new Trade(new double[2], new double[2], new double[] {10, 10}),
                List.of(new Row("雇用者所得", true, new double[2])),
                Employment.none());
        var read = read(Grids.of(table));
        assertThat(read.audit().spectralRadius()).isEqualTo(1);
        assertThat(kinds(read)).contains(Kind.NO_SOLUTION, Kind.INPUTS_EXCEED_OUTPUT);
    }

    private static double cell(TableGrid grid) {
        return read(grid).edition().trade().exports()[0];
    }

    private static long exports(TableEdition table) {
        return Math.round(table.trade().exports()[0]);
    }

    private static boolean mostRowsFail(Read read, int size) {
        return 2 * kinds(read).stream().filter(Kind.ROW_OFF::equals).count() > size;
    }

    private static TableEdition withTotal(TableEdition table, int first) {
        int n = table.size();
        double[][] transactions = summed(table.transactions(), first);
        var sectors = new ArrayList<>(table.sectors());
        sectors.add("部門" + n);
        var trade = table.trade();
        return new TableEdition(
                table.place(),
                table.year(),
                table.unit(),
                sectors,
                transactions,
                table.demand().stream()
                        .map(item -> new Item(item.name(), item.household(), added(item.values(), first)))
                        .toList(),
                new Trade(added(trade.exports(), first), added(trade.imports(), first), added(trade.output(), first)),
                table.valueAdded().stream()
                        .map(row -> new Row(row.name(), row.income(), added(row.values(), first)))
                        .toList(),
                Employment.none());
    }

    private static double[][] summed(double[][] cells, int first) {
        int n = cells.length;
        var transactions = new double[n + 1][n + 1];
        for (int i = 0; i < n; i++) {
            transactions[i] = Arrays.copyOf(cells[i], n + 1);
            for (int j = first; j < n; j++) {
                transactions[i][n] += transactions[i][j];
            }
        }
        for (int j = 0; j <= n; j++) {
            for (int i = first; i < n; i++) {
                transactions[n][j] += transactions[i][j];
            }
        }
        return transactions;
    }

    private static double[] added(double[] values, int first) {
        double[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = Arrays.stream(values, first, values.length).sum();
        return longer;
    }

    /// Two sectors; the first sells so much to itself and so much to the other.
    private static TableEdition two(double own, double other) {
        var output = new double[] {500, 400};
        double[][] transactions = {{own, other}, {60, 40}};
        double[] consumed = {90, 80};
        double[] exports = {500 - own - other - 90 + 20, 400 - 100 - 80 + 30};
        double[] imports = {20, 30};
        double[] wages = {200, 150};
        double[] rest = {500 - own - 60 - 200, 400 - other - 40 - 150};
        return new TableEdition(
                "試験",
                2015,
                "百万円",
                List.of(FIRST, SECOND),
                transactions,
                List.of(new Item("民間消費支出", true, consumed)),
                new Trade(exports, imports, output),
                List.of(new Row("雇用者所得", true, wages), new Row("その他", false, rest)),
                new Employment(new double[] {9, 8}, new double[] {7, 6}));
    }

    private static void assertSame(TableEdition found, TableEdition wanted) {
        assertThat(found.sectors()).isEqualTo(wanted.sectors());
        assertThat(found.place() + found.year() + found.unit())
                .isEqualTo(wanted.place() + wanted.year() + wanted.unit());
        assertThat(found.transactions()).isDeepEqualTo(wanted.transactions());
        assertThat(found.finalDemand()).containsExactly(wanted.finalDemand());
        assertThat(found.householdConsumption()).containsExactly(wanted.householdConsumption());
        assertThat(found.trade().exports()).containsExactly(wanted.trade().exports());
        assertThat(found.trade().imports()).containsExactly(wanted.trade().imports());
        assertThat(found.trade().output()).containsExactly(wanted.trade().output());
        assertThat(found.grossValueAdded()).containsExactly(wanted.grossValueAdded());
        assertThat(found.income()).containsExactly(wanted.income());
        assertThat(found.employment().engaged())
                .containsExactly(wanted.employment().engaged());
        assertThat(found.employment().employees())
                .containsExactly(wanted.employment().employees());
    }

    private static List<Kind> kinds(Read read) {
        return read.audit().findings().stream().map(Finding::kind).toList();
    }

    private static Read read(TableGrid grid) {
        return (Read) TableReader.read(grid);
    }
}

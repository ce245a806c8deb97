package suishin.platform.estimates;

import static suishin.platform.sheets.FormulaBook.cell;
import static suishin.platform.sheets.FormulaBook.fixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.TableEdition;
import suishin.platform.editions.EditionModel;
import suishin.platform.sheets.FormulaBook;
import suishin.platform.sheets.FormulaBook.Formula;
import suishin.platform.sheets.FormulaBook.Page;
import suishin.platform.web.Visitor;

/// A stored estimate as a workbook that calculates, so that somebody can check it by hand: the table, what is read off
/// it, the purchases of each turn, the result beside what is stored.
///
/// Instead of an inverse it has one line for each turn of purchases, `x ← d + ΓA x`, until less than a hundredth of a
/// yen changes: every cell is a sum of products.
final class EstimateSheet {

    /// Larger tables would make a workbook nobody can open.
    static final int MOST_SECTORS = 110;

    static final String TABLE = "Table";
    static final String MODEL = "Model";
    static final String INPUTS = "Inputs";
    static final String TURNS = "Turns";
    static final String RESULT = "Result";

    /// Columns of the page of what is read off the table.
    private enum Column {
        LOCAL(1),
        VALUE_ADDED(2),
        INCOME(3),
        ENGAGED(4),
        EMPLOYEES(5),
        SHARE(6),
        INSIDE(7),
        OTHER(8),
        DIRECT(9);

        private final int place;

        Column(int place) {
            this.place = place;
        }

        int place() {
            return place;
        }
    }

    private final Visitor visitor;
    private final Estimate estimate;
    private final EditionModel edition;
    private final TableEdition table;
    private final int n;
    private final int items;
    private final int added;

    EstimateSheet(Visitor visitor, Estimate estimate, EditionModel edition) {
        this.visitor = visitor;
        this.estimate = estimate;
        this.edition = edition;
        this.table = edition.table();
        this.n = table.size();
        this.items = table.demand().size();
        this.added = table.valueAdded().size();
    }

    /// {@return the workbook}
    FormulaBook book() {
        var turns = new EstimateTurns(this, n);
        var turned = turns.page(edition, estimate);
        return new FormulaBook(List.of(
                new EstimateResult(visitor, estimate, edition, turns).page(),
                new Page(TABLE, tableRows()),
                new Page(MODEL, modelRows()),
                new Page(INPUTS, inputRows()),
                turned));
    }

    private List<Object> heading(String first) {
        var row = new ArrayList<Object>(List.of(first));
        row.addAll(names());
        return row;
    }

    /// {@return the sectors in the visitor's language}
    List<String> names() {
        return edition.sectors().stream().map(visitor::either).toList();
    }

    String say(String key) {
        return visitor.say(key);
    }

    private List<List<Object>> tableRows() {
        var rows = new ArrayList<List<Object>>();
        var head = heading(say("editions.sector"));
        table.demand().forEach(item -> head.add(item.name()));
        head.addAll(List.of(say("estimates.sheet.exports"), say("estimates.sheet.imports"), say("editions.output")));
        rows.add(head);
        for (int i = 0; i < n; i++) {
            var row = new ArrayList<Object>(List.of(names().get(i)));
            Arrays.stream(table.transactions()[i]).forEach(row::add);
            for (var item : table.demand()) {
                row.add(item.values()[i]);
            }
            row.add(table.trade().exports()[i]);
            row.add(table.trade().imports()[i]);
            row.add(table.trade().output()[i]);
            rows.add(row);
        }
        table.valueAdded().forEach(one -> rows.add(line(one.name(), one.values())));
        rows.add(line(say("editions.engaged"), table.employment().engaged()));
        rows.add(line(say("editions.employees"), table.employment().employees()));
        return rows;
    }

    private static List<Object> line(String name, double[] values) {
        var row = new ArrayList<Object>(List.of(name));
        Arrays.stream(values).forEach(row::add);
        return row;
    }

    private List<List<Object>> modelRows() {
        var rows = new ArrayList<List<Object>>();
        var head = new ArrayList<Object>(List.of(say("editions.sector")));
        Arrays.stream(Column.values()).forEach(column -> head.add(say("estimates.sheet.model." + column.name())));
        rows.add(head);
        var vectors = demand();
        var none = new double[n];
        for (int i = 0; i < n; i++) {
            var row = new ArrayList<Object>(List.of(names().get(i)));
            row.add(local(i));
            row.add(perOutput(i, IntStream.range(0, added).toArray()));
            row.add(perOutput(
                    i,
                    IntStream.range(0, added)
                            .filter(one -> table.valueAdded().get(one).income())
                            .toArray()));
            row.add(persons(i, added, table.employment().engaged()));
            row.add(persons(i, added + 1, table.employment().employees()));
            row.add(share(i));
            row.add(vectors.getOrDefault(Arising.INSIDE, none)[i]);
            row.add(others(vectors, i));
            row.add(new Formula("%s*%s+%s"
                    .formatted(
                            cell(i + 1, Column.LOCAL.place()),
                            cell(i + 1, Column.INSIDE.place()),
                            cell(i + 1, Column.OTHER.place()))));
            rows.add(row);
        }
        return rows;
    }

    private Map<Arising, double[]> demand() {
        return estimate.question()
                .demand()
                .vectors(Estimating.places(table), n, edition.edition().place().unit());
    }

    private static double others(Map<Arising, double[]> vectors, int sector) {
        return vectors.entrySet().stream()
                .filter(entry -> entry.getKey() != Arising.INSIDE)
                .mapToDouble(entry -> entry.getValue()[sector])
                .sum();
    }

    private Object local(int i) {
        double domestic = Arrays.stream(table.transactions()[i]).sum() + table.finalDemand()[i];
        return domestic == 0
                ? 1
                : new Formula("1-%s!%s/SUM(%s!%s:%s)"
                        .formatted(TABLE, cell(i + 1, n + items + 2), TABLE, cell(i + 1, 1), cell(i + 1, n + items)));
    }

    private Object perOutput(int j, int[] lines) {
        if (lines.length == 0 || table.trade().output()[j] == 0) {
            return 0;
        }
        String sum = String.join(
                "+",
                Arrays.stream(lines)
                        .mapToObj(line -> TABLE + "!" + cell(n + 1 + line, j + 1))
                        .toList());
        return new Formula("(%s)/%s!%s".formatted(sum, TABLE, output(j)));
    }

    private Object persons(int j, int line, double[] persons) {
        return persons.length == 0 ? 0 : perOutput(j, new int[] {line});
    }

    /// What households spend on this sector's products of all they spend.
    private Object share(int i) {
        var household = IntStream.range(0, items)
                .filter(one -> table.demand().get(one).household())
                .toArray();
        if (Arrays.stream(table.householdConsumption()).sum() == 0) {
            return 0;
        }
        IntFunction<String> one = item -> TABLE + "!" + cell(i + 1, n + 1 + item);
        IntFunction<String> all =
                item -> "SUM(%s!%s:%s)".formatted(TABLE, fixed(1, n + 1 + item), fixed(n, n + 1 + item));
        return new Formula("(%s)/(%s)"
                .formatted(
                        String.join("+", Arrays.stream(household).mapToObj(one).toList()),
                        String.join("+", Arrays.stream(household).mapToObj(all).toList())));
    }

    /// Inputs from local producers a unit of output, row = seller.
    private List<List<Object>> inputRows() {
        var rows = new ArrayList<List<Object>>();
        rows.add(heading(say("estimates.sheet.inputs")));
        for (int i = 0; i < n; i++) {
            var row = new ArrayList<Object>(List.of(names().get(i)));
            for (int j = 0; j < n; j++) {
                row.add(
                        table.trade().output()[j] == 0 || table.transactions()[i][j] == 0
                                ? 0
                                : new Formula("%s!%s*%s!%s/%s!%s"
                                        .formatted(
                                                MODEL,
                                                fixed(i + 1, Column.LOCAL.place()),
                                                TABLE,
                                                cell(i + 1, j + 1),
                                                TABLE,
                                                output(j))));
            }
            rows.add(row);
        }
        return rows;
    }

    private String output(int sector) {
        return fixed(sector + 1, n + items + 3);
    }

    /// {@return the cell of the model's page that holds this figure of a sector}
    static String model(int sector, String column) {
        return MODEL + "!" + cell(sector + 1, Column.valueOf(column).place());
    }
}

package suishin.engines.impact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suishin.engines.impact.TableEdition.Employment;
import suishin.engines.impact.TableEdition.Item;
import suishin.engines.impact.TableEdition.Row;
import suishin.engines.impact.TableEdition.Trade;
import suishin.engines.impact.TableReading.Defect;
import suishin.engines.impact.TableReading.Defect.Kind;
import suishin.engines.impact.TableReading.Read;
import suishin.engines.impact.TableReading.Unreadable;

/// Reads a table edition from a grid, and has it audited. Parts are told by the names of rows and columns
/// (docs/engines/impact.md, "The layout"); an empty cell is 0.
public final class TableReader {

    private static final int MOST_DEFECTS = 1_000;
    private static final String YEAR = "[0-9]{4}";

    private final TableGrid grid;
    private final List<Defect> defects = new ArrayList<>();
    private final Map<TablePart, List<Integer>> columns = new EnumMap<>(TablePart.class);
    private final Map<TablePart, List<Integer>> lines = new EnumMap<>(TablePart.class);
    private final CellNumbers numbers = new CellNumbers();

    private TableReader(TableGrid grid) {
        this.grid = grid;
    }

    /// {@return the edition with its audit, or everything that keeps it from being read}
    public static TableReading read(TableGrid grid) {
        return new TableReader(grid).read();
    }

    private TableReading read() {
        sort(grid.columns(), columns, List.of(TablePart.VALUE_ADDED, TablePart.EMPLOYMENT), false);
        sort(
                grid.lines().stream().map(TableGrid.Line::name).toList(),
                lines,
                List.of(TablePart.DEMAND, TablePart.EXPORT, TablePart.IMPORT),
                true);
        checkParts();
        checkOrder();
        if (!defects.isEmpty()) {
            return new Unreadable(defects);
        }
        return edition();
    }

    private void sort(
            List<String> names, Map<TablePart, List<Integer>> parts, List<TablePart> misplaced, boolean inLines) {
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            var part = TablePart.of(name);
            int line = inLines ? grid.lines().get(i).number() : 0;
            if (seen.putIfAbsent(name, i) != null) {
                defect(Kind.TWICE, line, name, "");
            }
            if (misplaced.contains(part)) {
                defect(Kind.MISPLACED, line, name, "");
            }
            parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(i);
        }
    }

    private void checkParts() {
        if (columns(TablePart.SECTOR).isEmpty() || lines(TablePart.SECTOR).isEmpty()) {
            defect(Kind.NO_SECTOR, 0, "", "");
        } else if (columns(TablePart.DEMAND).isEmpty()) {
            defect(Kind.NO_DEMAND, 0, "", "");
        }
        String year = grid.facts().year();
        if (!year.isEmpty() && !year.matches(YEAR)) {
            defect(Kind.NO_YEAR, 0, "", year);
        }
    }

    private void checkOrder() {
        var sold = lines(TablePart.SECTOR);
        var bought = columns(TablePart.SECTOR);
        for (int i = 0; i < Math.max(sold.size(), bought.size()); i++) {
            String row = i < sold.size() ? grid.lines().get(sold.get(i)).name() : "";
            String column = i < bought.size() ? grid.columns().get(bought.get(i)) : "";
            if (!row.equals(column)) {
                int line = i < sold.size() ? grid.lines().get(sold.get(i)).number() : 0;
                defect(Kind.ORDER, line, column, row);
                return;
            }
        }
    }

    private TableReading edition() {
        double[][] cells = grid.lines().stream().map(this::numbers).toArray(double[][]::new);
        if (!defects.isEmpty()) {
            return new Unreadable(defects);
        }
        var sectors = columns(TablePart.SECTOR);
        double[][] transactions = block(cells, sectors);
        var demand = columns(TablePart.DEMAND).stream()
                .map(column -> item(column, down(cells, List.of(column))))
                .toList();
        var added = lines(TablePart.VALUE_ADDED).stream()
                .map(line -> row(line, across(cells, line)))
                .toList();
        var figures = new RawFigures(
                transactions,
                demand,
                down(cells, columns(TablePart.EXPORT)),
                down(cells, columns(TablePart.IMPORT)),
                columns(TablePart.OUTPUT).stream().findFirst().map(column -> down(cells, List.of(column))),
                lines(TablePart.OUTPUT).stream().findFirst().map(line -> across(cells, line)),
                added,
                persons(cells),
                numbers.lastDigit());
        var names = sectors.stream()
                .map(column -> TablePart.plain(grid.columns().get(column)))
                .toList();
        return settled(figures, names);
    }

    private Read settled(RawFigures figures, List<String> names) {
        var imports = ImportSigns.of(figures);
        double[] output = figures.output(imports.amounts());
        var facts = grid.facts();
        var edition = new TableEdition(
                facts.place(),
                facts.year().isEmpty() ? 0 : Integer.parseInt(facts.year()),
                facts.unit(),
                names,
                figures.transactions(),
                figures.demand(),
                new Trade(figures.exports(), imports.amounts(), output),
                figures.valueAdded(),
                figures.employment());
        return new Read(edition, new Auditor(edition, figures, imports).audit());
    }

    private double[] numbers(TableGrid.Line line) {
        var values = new double[grid.columns().size()];
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            if (i >= values.length) {
                if (!cell.isBlank()) {
                    defect(Kind.LONG_LINE, line.number(), line.name(), cell);
                }
            } else {
                values[i] = numbers.of(cell);
                if (Double.isNaN(values[i])) {
                    defect(Kind.NO_NUMBER, line.number(), grid.columns().get(i), cell);
                }
            }
        }
        return values;
    }

    private double[][] block(double[][] cells, List<Integer> sectors) {
        return lines(TablePart.SECTOR).stream()
                .map(line -> sectors.stream()
                        .mapToDouble(column -> cells[line][column])
                        .toArray())
                .toArray(double[][]::new);
    }

    private double[] down(double[][] cells, List<Integer> summed) {
        return lines(TablePart.SECTOR).stream()
                .mapToDouble(line -> summed.stream()
                        .mapToDouble(column -> cells[line][column])
                        .sum())
                .toArray();
    }

    private double[] across(double[][] cells, int line) {
        return columns(TablePart.SECTOR).stream()
                .mapToDouble(column -> cells[line][column])
                .toArray();
    }

    private Item item(int column, double[] values) {
        String name = grid.columns().get(column);
        return new Item(TablePart.plain(name), TablePart.isHousehold(name), values);
    }

    private Row row(int line, double[] values) {
        String name = grid.lines().get(line).name();
        return new Row(TablePart.plain(name), TablePart.isIncome(name), values);
    }

    private Employment persons(double[][] cells) {
        var none = new double[0];
        double[] engaged = none;
        double[] employees = none;
        for (int line : lines(TablePart.EMPLOYMENT)) {
            String name = grid.lines().get(line).name();
            if (TablePart.isEngaged(name)) {
                engaged = across(cells, line);
            } else if (TablePart.isEmployees(name)) {
                employees = across(cells, line);
            }
        }
        return new Employment(engaged, employees);
    }

    private List<Integer> columns(TablePart part) {
        return columns.getOrDefault(part, List.of());
    }

    private List<Integer> lines(TablePart part) {
        return lines.getOrDefault(part, List.of());
    }

    private void defect(Kind kind, int line, String column, String found) {
        if (defects.size() < MOST_DEFECTS) {
            defects.add(new Defect(kind, line, column, found));
        }
    }
}

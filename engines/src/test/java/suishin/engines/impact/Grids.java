package suishin.engines.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import suishin.engines.impact.TableGrid.Facts;
import suishin.engines.impact.TableGrid.Line;

/// Tables as files would have them.
final class Grids {

    private Grids() {}

    /// {@return the table as the documented layout has it, imports as deductions}
    static TableGrid of(TableEdition table) {
        var columns = new ArrayList<>(table.sectors());
        table.demand().forEach(item -> columns.add("fd_" + item.name()));
        columns.addAll(List.of("exports", "imports", "gross_output"));
        var lines = new ArrayList<Line>();
        for (int i = 0; i < table.size(); i++) {
            lines.add(line(lines.size(), table.sectors().get(i), sold(table, i)));
        }
        table.valueAdded()
                .forEach(row -> lines.add(line(lines.size(), "va_" + row.name(), DoubleStream.of(row.values()))));
        lines.add(
                line(lines.size(), "gross_output", DoubleStream.of(table.trade().output())));
        if (table.employment().engaged().length > 0) {
            lines.add(line(
                    lines.size(),
                    "emp_engaged",
                    DoubleStream.of(table.employment().engaged())));
            lines.add(line(
                    lines.size(),
                    "emp_employees",
                    DoubleStream.of(table.employment().employees())));
        }
        return new TableGrid(new Facts(table.place(), String.valueOf(table.year()), table.unit()), columns, lines);
    }

    private static DoubleStream sold(TableEdition table, int sector) {
        var trade = table.trade();
        var used = DoubleStream.concat(
                Arrays.stream(table.transactions()[sector]),
                table.demand().stream().mapToDouble(item -> item.values()[sector]));
        return DoubleStream.concat(
                used, DoubleStream.of(trade.exports()[sector], -trade.imports()[sector], trade.output()[sector]));
    }

    /// {@return the same with another text in one cell}
    static TableGrid with(TableGrid grid, String line, String column, String cell) {
        int at = grid.columns().indexOf(column);
        var lines = grid.lines().stream()
                .map(one ->
                        one.name().equals(line) ? new Line(one.number(), line, replaced(one.cells(), at, cell)) : one)
                .toList();
        return new TableGrid(grid.facts(), grid.columns(), lines);
    }

    private static List<String> replaced(List<String> cells, int at, String cell) {
        var changed = new ArrayList<>(cells);
        changed.set(at, cell);
        return changed;
    }

    private static Line line(int before, String name, DoubleStream cells) {
        return new Line(
                before + 2,
                name,
                cells.mapToObj(cell -> new BigDecimal(cell).toPlainString()).toList());
    }
}

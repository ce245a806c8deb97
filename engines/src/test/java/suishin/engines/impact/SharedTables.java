package suishin.engines.impact;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import suishin.engines.impact.TableGrid.Facts;
import suishin.engines.impact.TableGrid.Line;

/// Published tables that may not be copied: read from `../shared/data/impact` beside the checkout, from the folder in
/// `-Dsuishin.shared`, or from `SUISHIN_SHARED`; a test of a table that is not there is skipped by name.
public final class SharedTables {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private SharedTables() {}

    /// {@return a table in the documented layout}
    static TableReading.Read table(String name) {
        var lines = text(name)
                .replace("\uFEFF", "")
                .lines()
                .map(SharedTables::cells)
                .toList();
        var head = lines.getFirst();
        var rows = new ArrayList<Line>();
        for (int i = 1; i < lines.size(); i++) {
            var cells = lines.get(i);
            rows.add(new Line(i + 1, cells.getFirst(), cells.subList(1, cells.size())));
        }
        var grid = new TableGrid(new Facts(name, "2015", "百万円"), head.subList(1, head.size()), rows);
        return (TableReading.Read) TableReader.read(grid);
    }

    /// {@return the numbers of a list, however deep, under this name in a JSON file}
    public static double[] numbers(String file, String name) {
        String text = text(file);
        int from = text.indexOf('[', text.indexOf('"' + name + '"'));
        int depth = 0;
        int to = from;
        do {
            depth += text.charAt(to) == '[' ? 1 : text.charAt(to) == ']' ? -1 : 0;
            to++;
        } while (depth > 0);
        return NUMBER.matcher(text.substring(from, to))
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.replaceAll("^\"|\"$", ""))
                .forEach(cells::add);
        return cells;
    }

    private static String text(String name) {
        String told = System.getProperty("suishin.shared", System.getenv().getOrDefault("SUISHIN_SHARED", ""));
        var folder = told.isEmpty() ? Path.of("..", "..", "shared") : Path.of(told);
        var file = folder.resolve("data/impact").resolve(name);
        assumeTrue(Files.exists(file), "The table (" + name + ") is not at " + file);
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

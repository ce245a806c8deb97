package suishin.platform;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import suishin.engines.impact.TableGrid;
import suishin.engines.impact.TableGrid.Facts;
import suishin.engines.impact.TableGrid.Line;
import suishin.engines.impact.TableReader;
import suishin.engines.impact.TableReading;
import suishin.engines.impact.TableReading.Read;
import suishin.engines.impact.TableReading.Unreadable;
import suishin.platform.editions.TableText;
import suishin.platform.postgres.CannotStart;
import suishin.platform.postgres.FileTrouble;

/// Reads an input-output table from a workbook (BookFile) or a CSV file (TableText).
final class TableFile {

    private static final int MOST_NAMED = 200;

    private TableFile() {}

    /// {@return the table with its audit}
    ///
    /// @param sheet of a workbook, where the transactions stand
    /// @throws CannotStart with every defect and its line, or if the file cannot be read
    static Read read(Path path, Optional<String> sheet) {
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return BookFile.read(path, sheet);
        }
        if (sheet.isPresent()) {
            throw new CannotStart("Only a workbook (.xlsx) has sheets, not (%s).".formatted(path));
        }
        TableReading reading = TableReader.read(grid(path));
        return switch (reading) {
            case Read read -> read;
            case Unreadable(var defects) ->
                throw new CannotStart(
                        named(path, defects.stream().map(TableWords::of).toList()));
        };
    }

    /// {@return what to print about a file that is not as it should be}
    static String named(Path path, List<String> defects) {
        var lines = new ArrayList<String>();
        lines.add("The file (%s) cannot be used:".formatted(path));
        lines.addAll(defects.stream().limit(MOST_NAMED).toList());
        if (defects.size() > MOST_NAMED) {
            lines.add("and %d more".formatted(defects.size() - MOST_NAMED));
        }
        return String.join("\n", lines);
    }

    /// {@return the rows of a CSV file that say anything}
    ///
    /// @throws CannotStart if the file cannot be read
    static List<Line> lines(Path path) {
        try {
            return TableText.lines(Files.readAllBytes(path));
        } catch (CsvParseException failure) {
            throw new CannotStart(
                    "The file (%s) has a quotation mark that is not closed, or text behind a closed one. Save it again as CSV."
                            .formatted(path),
                    failure);
        } catch (IOException failure) {
            throw FileTrouble.reading(path, failure);
        }
    }

    private static TableGrid grid(Path path) {
        var table = TableText.of(lines(path))
                .orElseThrow(() -> new CannotStart("The file (%s) has no head of columns.".formatted(path)));
        return new TableGrid(
                new Facts(table.fact("place"), table.fact("year"), table.fact("unit")), table.columns(), table.lines());
    }
}

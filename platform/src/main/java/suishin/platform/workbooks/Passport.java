package suishin.platform.workbooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import suishin.platform.sheets.FillableBook;
import suishin.platform.sheets.PlainSheet;
import suishin.platform.strategies.Entry;
import suishin.platform.web.Inputs;

/// What the sheet of a workbook that is not shown says: which strategy it was made from, and at which version each of
/// its fields stood then.
record Passport(UUID strategy, Map<String, Integer> versions) {

    private static final String SIGN = "suishin-workbook-1";
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    Passport {
        versions = Map.copyOf(versions);
    }

    /// {@return the rows of the sheet for these entries}
    static List<List<String>> rows(UUID strategy, Map<String, Entry> entries) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(SIGN, strategy.toString()));
        entries.values().stream()
                .filter(entry -> TableKind.of(entry.path()).isPresent())
                .map(entry -> List.of(entry.path(), String.valueOf(entry.version())))
                .sorted((one, other) -> one.getFirst().compareTo(other.getFirst()))
                .forEach(rows::add);
        return rows;
    }

    /// {@return what the sheet says; empty if there is none}
    static Optional<Passport> read(List<PlainSheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(FillableBook.HIDDEN))
                .findFirst()
                .map(PlainSheet::rows)
                .filter(rows -> !rows.isEmpty() && cell(rows.getFirst(), 0).equals(SIGN))
                .flatMap(rows -> Inputs.id(cell(rows.getFirst(), 1)).map(id -> new Passport(id, versions(rows))));
    }

    private static Map<String, Integer> versions(List<List<String>> rows) {
        var versions = new LinkedHashMap<String, Integer>();
        rows.stream()
                .skip(1)
                .filter(row -> VERSION.matcher(cell(row, 1)).matches())
                .forEach(row -> versions.put(cell(row, 0), Integer.valueOf(cell(row, 1))));
        return versions;
    }

    private static String cell(List<String> row, int place) {
        return place < row.size() ? row.get(place) : "";
    }
}

package suishin.platform.estimates;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.TableEdition;

/// How the amount of a kind of activity is divided up for a start (活動の種類ごとのひな形): data, to be overwritten.
///
/// @param key   of its name in messages
/// @param parts percentages that sum to 100
record Template(String key, List<Part> parts) {

    /// All there are, by key, in the order of the file.
    static final Map<String, Template> ALL = read();

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Template {
        parts = List.copyOf(parts);
    }

    /// A part of the amount.
    ///
    /// @param key   of its name in messages
    /// @param words a sector is looked for by these, the first that fits any; none: the writer chooses one
    record Part(String key, Arising arising, int percent, List<String> words) {

        Part {
            words = List.copyOf(words);
        }

        /// {@return the sector of this table; empty if none fits}
        Optional<String> sector(TableEdition table) {
            return words.stream()
                    .flatMap(word -> table.sectors().stream()
                            .filter(sector -> sector.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
                            .limit(1))
                    .findFirst();
        }
    }

    /// A line of a form: what the part is, the sector found for it, if any, and its amount.
    record Filled(Part part, Optional<String> sector, BigDecimal amount) {}

    /// {@return the amount divided up over the sectors of this table; the amounts sum to it exactly}
    List<Filled> divide(BigDecimal amount, TableEdition table) {
        var lines = new ArrayList<Filled>();
        var left = amount;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var share = i == parts.size() - 1
                    ? left
                    : amount.multiply(BigDecimal.valueOf(part.percent())).divide(HUNDRED, 6, RoundingMode.DOWN);
            left = left.subtract(share);
            lines.add(new Filled(part, part.sector(table), share.stripTrailingZeros()));
        }
        return lines;
    }

    private static Map<String, Template> read() {
        var parts = new LinkedHashMap<String, List<Part>>();
        try (var file = Optional.ofNullable(Template.class.getResourceAsStream("/estimates/templates.csv"))
                        .orElseThrow(() -> new IllegalStateException("The product is built without its templates."));
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> parts.computeIfAbsent(row.getField("template"), _ -> new ArrayList<>())
                    .add(new Part(
                            row.getField("part"),
                            Arising.valueOf(row.getField("arising").toUpperCase(Locale.ROOT)),
                            Integer.parseInt(row.getField("percent")),
                            Arrays.stream(row.getField("words").split("[|]"))
                                    .filter(word -> !word.isEmpty())
                                    .toList())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var templates = new LinkedHashMap<String, Template>();
        parts.forEach((key, all) -> templates.put(key, new Template(key, all)));
        return templates;
    }
}

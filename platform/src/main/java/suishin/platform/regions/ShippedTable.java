package suishin.platform.regions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Reads a CSV file that is part of the product.
final class ShippedTable {

    private ShippedTable() {}

    static List<NamedCsvRecord> read(String resource) {
        var stream = Objects.requireNonNull(ShippedTable.class.getResourceAsStream(resource), resource);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The table (%s) cannot be read.".formatted(resource), failure);
        }
    }
}

package suishin.platform.editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// The table that is shipped with the product (見本の産業連関表): made up, balanced to the last digit, no statistic.
public final class SampleTable {

    private static final String FILE = "sample-table.csv";

    private SampleTable() {}

    /// {@return the shipped table, to be taken in for this programme}
    public static Upload upload(String programme) {
        return new Upload(programme, FILE, bytes(), new Upload.Said("", "", "", "", "", true));
    }

    private static byte[] bytes() {
        try (var file = Optional.ofNullable(SampleTable.class.getResourceAsStream("/editions/" + FILE))
                .orElseThrow(() -> new IllegalStateException("The product is built without " + FILE))) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

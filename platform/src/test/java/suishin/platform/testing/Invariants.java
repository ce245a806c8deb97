package suishin.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What must be true of the data at any time, whatever happened: SQL statements of which each returns no row.
///
/// They stand in `src/test/resources/invariants/<module>.sql`; a line `-- ! sentence` begins one.
public final class Invariants {

    private static final Path FOLDER = Path.of("src", "test", "resources", "invariants");
    private static final Pattern STATEMENT = Pattern.compile("(?ms)^-- ! (?<sentence>[^\\n]+)\\n(?<sql>.*?);\\s*$");

    private Invariants() {}

    /// {@return every statement by its sentence}
    public static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                var found = STATEMENT.matcher(Files.readString(file));
                while (found.find()) {
                    all.put(found.group("sentence"), found.group("sql"));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all;
    }
}

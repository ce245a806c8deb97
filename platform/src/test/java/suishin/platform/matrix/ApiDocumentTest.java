package suishin.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whoever writes a program finds every route in one document, and nothing there that is not a route.
class ApiDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/api/README.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([A-Z]+ /api/\\S+)` \\| \\S");

    @Test
    void everyRouteForProgramsStandsInTheDocumentOnce() throws IOException {
        List<String> said;
        try (var lines = Files.lines(DOCUMENT)) {
            said = lines.flatMap(line -> ROW.matcher(line).results())
                    .map(row -> row.group(1))
                    .toList();
        }
        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(Route.all().stream()
                        .filter(Route::isForPrograms)
                        .map(Route::toString)
                        .toList());
    }
}

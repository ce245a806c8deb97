package suishin.platform.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The table of who gets which answer from which route: `src/test/resources/matrix/routes.txt`.
final class Table {

    static final Path FILE = Path.of("src/test/resources/matrix/routes.txt");

    private static final String HEAD = """
            # Who gets which answer from which route, about a proposal under deliberation.
            #
            #   +  answered, or done            -  refused, or not there (403, 404)
            #   s  sent to sign in (or 401)     !  refused for what was sent (400, 409, 415, 422): the asker may ask
            #   .  not asked
            #
            # One line a route: its answers in the order of the columns, then what is sent, if anything must be.
            # -Dsuishin.write=true writes the answers anew (and keeps what is sent); read every line that changes.
            #
            # The columns are:
            """;

    /// One line: an answer for each kind of person, and what is sent.
    record Line(String answers, String sent) {

        private static final List<Kind> KINDS = List.of(Kind.values());

        /// {@return what this kind of person is answered}
        char answer(Kind kind) {
            return answers.charAt(KINDS.indexOf(kind));
        }

        /// {@return those who are not refused}
        List<Kind> askers() {
            return KINDS.stream()
                    .filter(kind -> answer(kind) == '+' || answer(kind) == '!')
                    .toList();
        }
    }

    private Table() {}

    static Map<String, Line> read() {
        var lines = new TreeMap<String, Line>();
        try (var all = Files.lines(FILE)) {
            all.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                var parts = line.split("\\|", 3);
                lines.put(
                        parts[0].strip(),
                        new Line(parts[1].replace(" ", ""), parts.length > 2 ? parts[2].strip() : ""));
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return lines;
    }

    static void write(Map<String, Line> lines) {
        var text = new StringBuilder(HEAD);
        for (Kind kind : Kind.values()) {
            text.append("#   ").append(kind.word()).append('\n');
        }
        lines.forEach((route, line) -> {
            String answers = String.join(" ", line.answers().split(""));
            text.append("%-66s| %s".formatted(route, answers))
                    .append(line.sent().isEmpty() ? "" : " | " + line.sent())
                    .append('\n');
        });
        try {
            Files.writeString(FILE, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package suishin.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import suishin.platform.postgres.CannotStart;

/// The options of `demo`, `serve` and `verify-audit`.
///
/// @param data where the embedded database lives
/// @param port 1…65535
record Options(Path data, int port) {

    private static final Options DEFAULT = new Options(Path.of(".suishin"), 8080);
    private static final int LAST_PORT = 65_535;

    /// {@return what the words after a command say}
    static Options read(List<String> words) {
        var options = DEFAULT;
        for (int i = 0; i < words.size(); i += 2) {
            var value = words.subList(Math.min(i + 1, words.size()), words.size());
            options = switch (words.get(i)) {
                case "--data" -> new Options(path(value(words.get(i), value)), options.port());
                case "--port" -> new Options(options.data(), port("--port", value(words.get(i), value)));
                default ->
                    throw new CannotStart("There is no option (%s), only --data DIR and --port N. See: suishin help"
                            .formatted(words.get(i)));
            };
        }
        return options;
    }

    private static String value(String name, List<String> after) {
        if (after.isEmpty() || after.getFirst().isBlank()) {
            throw new CannotStart("The option (%s) needs a value. See: suishin help".formatted(name));
        }
        return after.getFirst();
    }

    /// {@return the place a person named}
    static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException failure) {
            throw new CannotStart(
                    "The path (%s) cannot be read in this locale. Set LC_ALL=C.UTF-8.".formatted(value), failure);
        }
    }

    /// {@return the port a person gave by the option or setting of this name}
    static int port(String name, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new CannotStart("The port (%s) is not a number from 1 to %d. Name another one with %s."
                .formatted(value, LAST_PORT, name));
    }
}

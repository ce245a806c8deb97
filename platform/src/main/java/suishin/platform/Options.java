package suishin.platform;

import java.nio.file.Path;
import suishin.platform.postgres.CannotStart;

/// The options of `demo`, `serve` and `verify-audit`.
///
/// @param data where the embedded database lives
/// @param port 1…65535
record Options(Path data, int port) {

    static final Options DEFAULT = new Options(Path.of(".suishin"), 8080);

    Options with(String name, String value) {
        return switch (name) {
            case "--data" -> new Options(Path.of(value), port);
            case "--port" -> new Options(data, port(value));
            default ->
                throw new CannotStart(
                        "There is no option (%s), only --data and --port. Maybe see: suishin help".formatted(name));
        };
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new CannotStart("The port (%s) is not a number from 1 to 65535.".formatted(value));
    }
}

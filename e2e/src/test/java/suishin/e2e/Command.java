package suishin.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run of `./suishin` that comes to an end by itself.
///
/// @param code what it ended with
/// @param out  what it told
/// @param err  what it complained about
record Command(int code, String out, String err) {

    private static final Path PROGRAM = Path.of("../suishin").toAbsolutePath().normalize();
    private static final int PATIENCE_MINUTES = 6;

    /// {@return how it ended}
    static Command run(String... words) {
        try {
            Path out = Files.createTempFile("suishin-", ".out");
            Path err = Files.createTempFile("suishin-", ".err");
            var process = builder(words)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException("Did not end: " + List.of(words));
            }
            return new Command(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    /// {@return a run that has not begun; it speaks English and takes no setting from whoever runs the tests}
    static ProcessBuilder builder(String... words) {
        var command = new ArrayList<String>();
        command.add(PROGRAM.toString());
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SUISHIN_DB_"));
        builder.environment().put("LANG", "C.UTF-8");
        return builder;
    }
}

package suishin.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import suishin.platform.postgres.CannotStart;

/// `check-programme`: prints all problems of a definition file; ends with 0 if there is none, with 1 if there are.
final class ProgrammeCommand {

    private ProgrammeCommand() {}

    static int run(Path file) {
        if (!Files.isReadable(file)) {
            throw new CannotStart(
                    "The file (%s) cannot be read. Maybe the path is relative to another folder.".formatted(file));
        }
        return 0;
    }
}

package suishin.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import suishin.platform.kernel.Refusal;
import suishin.platform.postgres.CannotStart;
import suishin.platform.postgres.FileTrouble;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.DefinitionReader;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// `check-programme`: prints all problems of a definition file; ends with 0 if there is none, with 1 if there are.
final class ProgrammeCommand {

    private static final int MOST_BYTES = 5_000_000;

    private ProgrammeCommand() {}

    static int run(Path file, Language language) {
        return DefinitionReader.read(text(file))
                .fold(found -> good(file, found, language), no -> bad(file, no, language));
    }

    private static int good(Path file, Definition found, Language language) {
        System.out.println(Texts.load()
                .say(language, "command.programme.good", file, found.key(), String.valueOf(found.version())));
        return 0;
    }

    private static int bad(Path file, Refusal refusal, Language language) {
        var texts = Texts.load();
        texts.say(language, refusal).forEach(System.out::println);
        System.out.println(texts.say(
                language, "command.programme.bad", file, refusal.problems().size()));
        return 1;
    }

    /// Reads no more than it takes to see that a file is too large; what was cut off need not be UTF-8 at its end.
    private static String text(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            byte[] read = bytes.readNBytes(MOST_BYTES);
            return read.length == MOST_BYTES
                    ? new String(read, StandardCharsets.UTF_8)
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(read))
                            .toString();
        } catch (CharacterCodingException _) {
            throw new CannotStart("The file (%s) is not UTF-8. Maybe save it again as UTF-8.".formatted(file));
        } catch (IOException failure) {
            throw FileTrouble.reading(file, failure);
        }
    }
}

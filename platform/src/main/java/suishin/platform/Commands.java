package suishin.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import suishin.platform.postgres.CannotStart;
import suishin.platform.receipts.VerifyCommand;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// Reads the command line and runs what it asks for.
final class Commands {

    /// The command goes on in the background; the program must not end.
    static final int KEEP_RUNNING = -1;

    private static final String LANGUAGE = "--lang";

    private Commands() {}

    static int run(List<String> arguments) {
        var language = language(arguments, Environment::get);
        var words = withoutLanguage(arguments);
        String command = words.isEmpty() ? "help" : words.getFirst();
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        return switch (command) {
            case "demo" -> Start.run(Options.read(rest), true);
            case "serve" -> Start.run(Options.read(rest), false);
            case "verify-audit" -> AuditCommand.run(Options.read(rest), language);
            case "check-programme" -> programme(rest, language);
            case "assign" -> AssignCommand.run(AssignOptions.of(rest));
            case "verify-receipt" -> VerifyCommand.run(rest, language, System.out);
            case "impact" -> ImpactCommand.run(ImpactOptions.of(rest));
            case "help", "--help", "-h" -> help(language);
            default -> throw new CannotStart("There is no command (%s). See: suishin help".formatted(command));
        };
    }

    private static int programme(List<String> rest, Language language) {
        if (rest.size() != 1) {
            throw new CannotStart(
                    "check-programme takes one file, for example: suishin check-programme programme.yaml");
        }
        return ProgrammeCommand.run(Options.path(rest.getFirst()), language);
    }

    /// {@return the language that is asked for with `--lang`; else that of the locale, English where that is
    /// none of ours}
    ///
    /// The script sets `C.UTF-8` where a locale is not installed, so that says nothing of the language.
    static Language language(List<String> arguments, Function<String, Optional<String>> environment) {
        int place = arguments.indexOf(LANGUAGE);
        if (place >= 0) {
            String asked = place + 1 < arguments.size() ? arguments.get(place + 1) : "";
            return Stream.of(Language.values())
                    .filter(one -> one.code().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("The language (%s) is neither ja nor en.".formatted(asked)));
        }
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .flatMap(name -> environment.apply(name).stream())
                .filter(locale -> !locale.matches("C|C[.].*|POSIX"))
                .findFirst()
                .filter(locale -> locale.startsWith("ja"))
                .map(_ -> Language.JA)
                .orElse(Language.EN);
    }

    private static List<String> withoutLanguage(List<String> arguments) {
        int place = arguments.indexOf(LANGUAGE);
        return place < 0
                ? arguments
                : Stream.concat(
                                arguments.stream().limit(place),
                                arguments.stream().skip(place + 2L))
                        .toList();
    }

    private static int help(Language language) {
        System.out.print(Texts.load().say(language, "command.help"));
        return 0;
    }
}

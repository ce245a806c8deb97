package suishin.platform;

import java.util.List;
import suishin.platform.postgres.CannotStart;
import suishin.platform.receipts.VerifyCommand;
import suishin.platform.web.Language;

/// Reads the command line and runs what it asks for.
final class Commands {

    /// The command goes on in the background; the program must not end.
    static final int KEEP_RUNNING = -1;

    private static final String HELP = """
            suishin demo [--data DIR] [--port N]    the model programme and a sample round, on this machine only
            suishin serve [--data DIR] [--port N]   the product; on the PostgreSQL of SUISHIN_DB_URL, else on an embedded one
            suishin check-programme FILE            every problem of a programme definition, with its line
            suishin assign FILE [--objective total|fair] [--min-load N] [--pair-limit Q] [--seed S] [--out FILE]
                                                    who reads what: the largest total with its proof, fair, or by lot
            suishin impact --table FILE [--sheet NAME] [--demand FILE] [--consumption K] [--margins FILE] [--prices FILE]
                           [--draws N] [--seed S] [--out FILE]
                                                    an input-output table audited, its multipliers, and what a demand brings
            suishin verify-audit [--data DIR]       proves the audit log, or names the first broken entry
            suishin verify-receipt FILE [--files DIR] [--key PUBLICKEY]
                                                    whether a receipt and what lies beside it are as they were received
            suishin test                            installs what the tests need and runs all of them
            suishin help                            this text

            DIR is where the embedded database lives (default: .suishin). N is the port (default: 8080).
            """;

    private Commands() {}

    static int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "help" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        return switch (command) {
            case "demo" -> Start.run(Options.read(rest), true);
            case "serve" -> Start.run(Options.read(rest), false);
            case "verify-audit" -> AuditCommand.run(Options.read(rest));
            case "check-programme" -> programme(rest);
            case "assign" -> AssignCommand.run(AssignOptions.of(rest));
            case "verify-receipt" -> VerifyCommand.run(rest, language(), System.out);
            case "impact" -> ImpactCommand.run(ImpactOptions.of(rest));
            case "help", "--help", "-h" -> help();
            default -> throw new CannotStart("There is no command (%s). See: suishin help".formatted(command));
        };
    }

    private static int programme(List<String> rest) {
        if (rest.size() != 1) {
            throw new CannotStart(
                    "check-programme takes one file, for example: suishin check-programme programme.yaml");
        }
        return ProgrammeCommand.run(Options.path(rest.getFirst()));
    }

    /// {@return the language of whoever is at the console}
    static Language language() {
        return Environment.get("LANG", "").startsWith("ja") ? Language.JA : Language.EN;
    }

    private static int help() {
        System.out.print(HELP);
        return 0;
    }
}

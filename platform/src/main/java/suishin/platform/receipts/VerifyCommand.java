package suishin.platform.receipts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import suishin.platform.postgres.CannotStart;
import suishin.platform.postgres.FileTrouble;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// `verify-receipt`: works without server, network and database; ends with 0 if everything holds, with 1 if not.
public final class VerifyCommand {

    private static final int MOST_BYTES = 1_000_000;

    private final VerifyOptions options;
    private final Optional<Trust> trust;

    private VerifyCommand(VerifyOptions options) {
        this.options = options;
        this.trust = options.key().map(Trust::of);
    }

    /// Verifies what the words after the command name, and tells it.
    ///
    /// @throws CannotStart if it was not asked as it has to be, or a file that is named cannot be read
    public static int run(List<String> words, Language language, PrintStream out) {
        var options = VerifyOptions.of(words);
        var findings = new VerifyCommand(options).findings();
        var texts = Texts.load();
        out.println(Finding.shown(options.file().toString()));
        for (var finding : findings) {
            String text = finding.text(texts, language);
            out.println(
                    switch (finding.mark()) {
                        case HOLDS -> texts.say(language, "receipts.verify.holds", text);
                        case NOTE -> texts.say(language, "receipts.verify.note", text);
                        case FAILS -> texts.say(language, "receipts.verify.fails", text);
                    });
        }
        long problems = findings.stream().filter(Finding::fails).count();
        out.println(
                problems > 0 ? texts.say(language, "receipts.verify.bad", problems) : good(findings, texts, language));
        return problems == 0 ? 0 : 1;
    }

    private static String good(List<Finding> findings, Texts texts, Language language) {
        long unseen = findings.stream()
                .filter(finding -> finding.code().equals("unseen"))
                .count();
        return unseen == 0
                ? texts.say(language, "receipts.verify.good")
                : texts.say(language, "receipts.verify.good-so-far", unseen);
    }

    private List<Finding> findings() {
        options.folder().filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new CannotStart("There is no folder (%s). Name the one in which the files lie.".formatted(folder));
        });
        Path file = options.file();
        try (var bytes = Files.newInputStream(file)) {
            byte[] read = bytes.readNBytes(MOST_BYTES);
            return isPackage(read) ? ofPackage(file) : Verification.of(read, trust, beside(file));
        } catch (IOException failure) {
            throw FileTrouble.reading(file, failure);
        }
    }

    private static boolean isPackage(byte[] read) {
        return read.length > 1 && read[0] == 'P' && read[1] == 'K';
    }

    private Evidence beside(Path file) {
        return options.folder()
                .map(folder -> new FolderEvidence(folder, true))
                .orElseGet(() -> new FolderEvidence(
                        Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file), false));
    }

    private List<Finding> ofPackage(Path file) {
        if (options.folder().isPresent()) {
            throw new CannotStart("The package (%s) brings its files with it. Leave --files away.".formatted(file));
        }
        try (var evidence = PackageEvidence.open(file)) {
            var receipt = evidence.receipt(MOST_BYTES);
            return receipt.isPresent()
                    ? Verification.of(receipt.get(), trust, evidence)
                    : List.of(Finding.fails("missing", PackageEvidence.RECEIPT));
        } catch (IOException _) {
            return List.of(Finding.fails("damaged"));
        }
    }
}

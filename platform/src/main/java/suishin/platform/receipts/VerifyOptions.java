package suishin.platform.receipts;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import suishin.platform.postgres.CannotStart;

/// The options of `verify-receipt`.
///
/// @param file   a receipt or a package
/// @param folder where the files are said to lie
/// @param key    a file with public keys, or a fingerprint
record VerifyOptions(Path file, Optional<Path> folder, Optional<String> key) {

    static VerifyOptions of(List<String> words) {
        if (words.isEmpty() || words.getFirst().startsWith("--")) {
            throw new CannotStart(
                    "verify-receipt takes a receipt or a package first, for example: suishin verify-receipt receipt-1.json");
        }
        var options = new VerifyOptions(path(words.getFirst()), Optional.empty(), Optional.empty());
        for (int i = 1; i < words.size(); i += 2) {
            if (i + 1 == words.size() || words.get(i + 1).isBlank()) {
                throw new CannotStart("The option (%s) needs a value. See: suishin help".formatted(words.get(i)));
            }
            options = options.with(words.get(i), words.get(i + 1));
        }
        return options;
    }

    private VerifyOptions with(String name, String value) {
        return switch (name) {
            case "--files" -> new VerifyOptions(file, Optional.of(path(value)), key);
            case "--key" -> new VerifyOptions(file, folder, Optional.of(value));
            default ->
                throw new CannotStart("There is no option (%s), only --files DIR and --key PUBLICKEY. See: suishin help"
                        .formatted(name));
        };
    }

    static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException failure) {
            throw new CannotStart(
                    "The path (%s) cannot be read in this locale. Set LC_ALL=C.UTF-8.".formatted(value), failure);
        }
    }
}

package suishin.platform.receipts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/// A folder in which the files lie, or a folder `files` in it.
///
/// Names are compared with what lies there, so that no name of a receipt leads out of the folder.
///
/// @param shouldBeWhole whether somebody said that they are in there
record FolderEvidence(Path folder, boolean shouldBeWhole) implements Evidence {

    @Override
    public Optional<InputStream> open(Part part) throws IOException {
        String name = part.path().replaceFirst("^files/", "");
        boolean nested = part.path().length() > name.length();
        var found = nested ? named(folder.resolve("files"), name) : Optional.<Path>empty();
        var file = found.isPresent() ? found : named(folder, name);
        return file.isPresent() ? Optional.of(Files.newInputStream(file.get())) : Optional.empty();
    }

    private static Optional<Path> named(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> composed(String.valueOf(file.getFileName())).equals(composed(name)))
                    .filter(Files::isRegularFile)
                    .findFirst();
        }
    }

    /// macOS takes letters and their marks apart.
    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    @Override
    public List<String> strangers(Payload payload) {
        return List.of();
    }
}

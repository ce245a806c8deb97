package suishin.platform.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.modulith.core.ApplicationModules;

/// The product as the guards see it: its classes and modules, imported once, and its files.
final class House {

    static final ApplicationModules MODULES = ApplicationModules.of("suishin.platform");
    static final JavaClasses PLATFORM = production("suishin.platform");
    static final JavaClasses ENGINES = production("suishin.engines");

    /// The top of the repository; Maven runs the tests in `platform`.
    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private House() {}

    /// {@return the files below a folder of the repository whose name ends so, in a fixed order; none if there is no
    /// such folder}
    static List<Path> files(String folder, String ending) {
        Path root = TOP.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// {@return where a file stands, seen from the top of the repository}
    static String place(Path file) {
        return TOP.relativize(file).toString();
    }

    private static JavaClasses production(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }
}

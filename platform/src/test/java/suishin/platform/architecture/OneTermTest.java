package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One thing has one name on every page: that of `docs/concepts.md`.
class OneTermTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @ParameterizedTest
    @CsvSource({"利害関係, 利益相反", "除斥, 除外", "参画機関, 構成員"})
    void noPageUsesTheOtherWord(String other, String term) throws IOException {
        assertThat(lines().filter(line -> line.contains(other)))
                .as("say " + term)
                .isEmpty();
    }

    /// The section is called as the form, the check of eligibility and the criteria call it.
    @Test
    void theModelProgrammeNamesTheSectionOfRolesAsTheFormDoes() throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("programmes/jp-regional-innovation.yaml")))
                .contains("「構成員の役割」");
        assertThat(Files.readString(RESOURCES.resolve("messages/strategies_ja.properties")))
                .contains("strategies.roles=構成員の役割");
    }

    /// {@return what stands on pages in Japanese; a preset may name the text of somebody else after which it is made}
    private static Stream<String> lines() throws IOException {
        try (var messages = Files.list(RESOURCES.resolve("messages"));
                var programmes = Files.list(RESOURCES.resolve("programmes"))) {
            List<Path> files = Stream.concat(
                            messages.filter(file -> file.toString().endsWith("_ja.properties")), programmes)
                    .toList();
            return files.stream().flatMap(OneTermTest::lines).filter(line -> !line.contains("NEDO"));
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

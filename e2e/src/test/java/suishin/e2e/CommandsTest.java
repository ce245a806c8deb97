package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the command line says when it cannot do what was asked: one sentence, and nothing is touched.
@Order(5)
class CommandsTest {

    private static final Path MODEL = Path.of("../platform/src/main/resources/programmes/jp-regional-innovation.yaml");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "srve, There is no command (srve)",
        "serve --prot 80, There is no option (--prot)",
        "serve --prot, There is no option (--prot)",
        "serve --port, The option (--port) needs a value",
        "serve --port http, The port (http) is not a number",
        "serve --port 0, The port (0) is not a number",
        "serve --port 65536, The port (65536) is not a number",
        "check-programme, check-programme takes one file",
        "check-programme no-such-file.yaml, There is no file (no-such-file.yaml)",
        "verify-receipt, verify-receipt takes a receipt or a package first",
        "verify-receipt no-such-receipt.json, There is no file (no-such-receipt.json)",
        "verify-audit --data no-such-folder, There is no database in the data folder",
    })
    void whatWasMistypedIsNamedInOneSentence(String line, String words) {
        refusesSaying(Command.run(line.split(" ")), words);
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingIsMade() throws IOException {
        try (var other = new ServerSocket(0)) {
            String port = String.valueOf(other.getLocalPort());
            Path data = folder.resolve("data-folder");
            refusesSaying(Command.run("serve", "--data", data.toString(), "--port", port), "(" + port + ") is taken");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear");
        refusesSaying(serve(file), file + ") is a file");
        assertThat(file).hasContent("Dear");
    }

    @Test
    void whatLiesWhereTheDatabaseBelongsIsNeverDeleted() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Path thesis = Files.writeString(folder.resolve("data/thesis.txt"), "mine");
        refusesSaying(serve(folder), "data/PG_VERSION is missing");
        assertThat(thesis).hasContent("mine");
    }

    @Test
    void aFolderOfAnotherPostgresqlIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("data/global"));
        Files.createDirectories(folder.resolve("data/pg_wal"));
        Files.writeString(folder.resolve("data/global/pg_control"), "");
        Files.writeString(folder.resolve("data/PG_VERSION"), "15\n");
        Files.writeString(folder.resolve("superuser.password"), "secret");
        refusesSaying(serve(folder), "is of PostgreSQL 15");
    }

    @Test
    void everyProblemOfAProgrammeIsToldAtOnceWithItsLineAndField() throws IOException {
        String wrong = Files.readString(MODEL)
                .replaceFirst("version: 5", "version: one")
                .replaceFirst("zone: Asia/Tokyo", "zone: Asia/Tokio")
                .replaceFirst("from-year: 2011", "from-year: 20110")
                .replaceFirst("key: MAFF", "key: METI")
                .replaceFirst("milestone-years: \\[3, 5]", "milestone-years: [5, 3]");
        Path file = Files.writeString(folder.resolve("制度.yaml"), wrong);
        var said = Command.run("check-programme", file.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).isEmpty();
        assertThat(said.out()
                        .lines()
                        .map(line -> line.replaceFirst("Line \\d+, ", "").replaceFirst(": .*", "")))
                .containsExactly(
                        "version",
                        "zone",
                        "ministries[1].from-year",
                        "ministries[3].key",
                        "targets.milestone-years",
                        file.toString());
        assertThat(said.out()).contains("Line " + line(wrong, "zone: Asia/Tokio") + ", zone:");
    }

    @Test
    void theModelProgrammeHasNoProblem() {
        var said = Command.run("check-programme", MODEL.toString());
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("no problem");
    }

    @Test
    void whatIsNoReceiptIsToldSoInTheLanguageOfTheConsole() throws IOException {
        Path file = Files.writeString(folder.resolve("受領書.json"), "{}");
        var said = Command.run("verify-receipt", file.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines())
                .containsExactly(
                        file.toString(),
                        "[FAILS] This is no signed receipt. Name a signed receipt (JSON) or a package (ZIP).",
                        "1 problem(s).");
    }

    private Command serve(Path data) {
        return Command.run("serve", "--data", data.toString(), "--port", String.valueOf(Served.freePort()));
    }

    static void refusesSaying(Command said, String words) {
        assertThat(said.err()).contains(words).hasLineCount(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.code()).isEqualTo(2);
    }

    private static long line(String text, String words) {
        return 1 + text.substring(0, text.indexOf(words)).lines().count();
    }
}

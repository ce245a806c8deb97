package suishin.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suishin.platform.postgres.CannotStart;

/// A command names the file, what is wrong with it and the way out, and no class of Java.
class FileTroubleTest {

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThereIsNamed() {
        var gone = folder.resolve("gone.csv");
        String said = "There is no file (%s). Maybe the path is relative to another folder.".formatted(gone);
        assertThatThrownBy(() -> impact(gone)).isInstanceOf(CannotStart.class).hasMessage(said);
        assertThatThrownBy(() -> AssignmentFile.read(gone))
                .isInstanceOf(CannotStart.class)
                .hasMessage(said);
    }

    @Test
    void aFolderIsNoFile() {
        String said = "(%s) is a folder. Name the file in it.".formatted(folder);
        assertThatThrownBy(() -> impact(folder)).hasMessage(said);
        assertThatThrownBy(() -> AssignmentFile.read(folder)).hasMessage(said);
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsSaid() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.csv"), "sector,a\na,\"1\"2\n");
        assertThatThrownBy(() -> impact(broken)).hasMessageContaining("quotation mark that is not closed");
    }

    @Test
    void anAnswerThatHasNoFolderIsSaid() throws IOException {
        var table = Files.writeString(folder.resolve("table.csv"), "sector,a,fd_x,gross_output\na,1,9,10\n");
        var out = folder.resolve("none").resolve("out.json");
        assertThatThrownBy(() -> impact(table, "--out", out.toString()))
                .hasMessage("The answer cannot be written: the folder of (%s) does not exist. Make it first."
                        .formatted(out));
        assertThatThrownBy(() -> impact(table, "--out", folder.toString()))
                .hasMessage("The answer cannot be written: (%s) is a folder. Name a file in it.".formatted(folder));
    }

    private static void impact(Path table, String... options) {
        var arguments = new java.util.ArrayList<>(List.of("--table", table.toString()));
        arguments.addAll(List.of(options));
        ImpactCommand.answer(ImpactOptions.of(arguments));
    }
}

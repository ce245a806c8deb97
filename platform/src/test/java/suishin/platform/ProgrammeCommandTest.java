package suishin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suishin.platform.postgres.CannotStart;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.web.Language;

class ProgrammeCommandTest {

    @Test
    void theShippedFilePassesAndABrokenOneDoesNot(@TempDir Path folder) throws IOException {
        var good = Files.writeString(folder.resolve("good.yaml"), ModelProgramme.yaml());
        var bad = Files.writeString(folder.resolve("bad.yaml"), "key: x\n");
        assertThat(ProgrammeCommand.run(good, Language.EN)).isZero();
        assertThat(ProgrammeCommand.run(bad, Language.EN)).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadIsSaidInOneSentence(@TempDir Path folder) throws IOException {
        var bytes = Files.write(folder.resolve("bytes.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> ProgrammeCommand.run(bytes, Language.EN))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> ProgrammeCommand.run(folder.resolve("absent.yaml"), Language.EN))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("There is no file");
    }
}

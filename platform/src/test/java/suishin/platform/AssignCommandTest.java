package suishin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suishin.platform.postgres.CannotStart;

class AssignCommandTest {

    private static final String GOOD = """
            proposals,2
            experts,3
            demand,1,1
            load_max,1,1,1
            load_min,0,0,0
            affinity,0.5,0.4,
            affinity,0.3,1e-1,0.0000005
            """;

    @TempDir
    private Path folder;

    @Test
    void aPlainFileIsAnsweredWithTheLargestTotalAndItsProof() throws IOException {
        assertThat(said(GOOD))
                .startsWith("{\"total\": 0.7, \"minimum\": 0.3, \"worstTenth\": 0.3, \"optimum\": 0.7,"
                        + " \"certified\": true, \"seconds\": ");
    }

    @Test
    void aPackedFileHasTheSameAnswer() throws IOException {
        var packed = folder.resolve("packed");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(answer(packed).json().toString()).startsWith("{\"total\": 0.7, ");
    }

    @Test
    void windowsLineEndsAMarkAtTheBeginningAndNoLineEndAtTheEndAreRead() throws IOException {
        String windows = "\uFEFF" + GOOD.strip().replace("\n", "\r\n");
        assertThat(said(windows)).startsWith("{\"total\": 0.7, ");
    }

    /// Excel saves with tabs, or with semicolons, and people type wide digits: the question is the same one.
    @Test
    void tabsSemicolonsAndFullWidthDigitsAreRead() throws IOException {
        assertThat(said(GOOD.replace(',', '\t'))).startsWith("{\"total\": 0.7, ");
        assertThat(said(GOOD.replace(',', ';'))).startsWith("{\"total\": 0.7, ");
        assertThat(said(GOOD.replace("0.5", "０．５").replace("proposals,2", "proposals,２")))
                .startsWith("{\"total\": 0.7, ");
        assertThat(answer(file(GOOD), "--min-load", "０", "--seed", "７").json().toString())
                .startsWith("{\"total\": 0.7, ");
    }

    /// A decimal comma is no number of ours: it is named, not read as another one.
    @Test
    void aDecimalCommaIsNamedAndNotGuessedAt() throws IOException {
        var bad = file(GOOD.replace(',', ';').replace("0.5", "0,5"));
        assertThatThrownBy(() -> answer(bad)).hasMessageContaining("the affinity (0,5)");
    }

    @Test
    void thePairsAreWrittenNumberedFromOne() throws IOException {
        var out = folder.resolve("pairs.csv");
        answer(file(GOOD), "--out", out.toString());
        assertThat(out).hasContent("proposal,expert,affinity\n1,2,0.4\n2,1,0.3\n");
    }

    @Test
    void everyDefectIsNamedWithItsLineAtOnce() throws IOException {
        var bad = file("""
                proposals,2
                experts,3
                demand,1,x
                load_max,1,1
                load_min,2,0,0
                affinity,0.5,zero,2001
                affinity,0.3
                colour,red
                affinity,1,1,1
                """);

        assertThatThrownBy(() -> answer(bad)).isInstanceOf(CannotStart.class).hasMessage("""
                The file (%s) has 8 defect(s):
                line 3: (demand) holds (x), which is not a whole number from 0 to 1000000
                line 6: expert 2 has the affinity (zero), which is not a number within ± 2000
                line 6: expert 3 has the affinity (2001), which is not a number within ± 2000
                line 7: there are 1 affinities, not 3
                line 8: begins with (colour), not with affinity or one of: proposals, experts, demand, load_max, load_min
                line 4: (load_max) has 2 numbers, not 3
                line 5: expert 1 has the least load (2) above the largest (1)
                line 10: the file ends after 3 affinity lines, not 2""".formatted(bad));
    }

    @Test
    void aFileWithoutAnythingLacksEveryLine() throws IOException {
        var empty = file("");
        assertThatThrownBy(() -> answer(empty)).hasMessageContaining("5 defect(s)");
    }

    @Test
    void aDamagedPackedFileIsSaidToBeDamaged() throws IOException {
        var damaged = Files.write(folder.resolve("damaged"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
        assertThatThrownBy(() -> answer(damaged)).hasMessageContaining("damaged");
        assertThatThrownBy(() -> answer(folder.resolve("absent"))).hasMessageContaining("There is no file");
    }

    @Test
    void whatCannotBeAssignedIsExplainedAndEndsWithOne() throws IOException {
        var answer = answer(file(GOOD.replace("load_max,1,1,1", "load_max,1,0,0")));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.json().toString())
                .startsWith("{\"infeasible\": [\"2 readings are needed, but all experts together read at most 1. 1 more"
                        + " places would mend it.\"], \"seconds\": ");
    }

    @Test
    void aFairAnswerSaysItsBoundsAndWhetherItsMinimumIsProved() throws IOException {
        assertThat(answer(file(GOOD), "--objective", "fair").json().toString())
                .startsWith(
                        "{\"total\": 0.7, \"minimum\": 0.3, \"worstTenth\": 0.3, \"optimum\": 0.7,"
                                + " \"certified\": true, \"worstTenthBound\": 0.3, \"minimumBound\": 0.3, \"minimumCertified\": true,");
    }

    @Test
    void anAssignmentByLotSaysWhatItIsExpectedToReach() throws IOException {
        assertThat(answer(file(GOOD), "--pair-limit", "0.5", "--seed", "4")
                        .json()
                        .toString())
                .contains("\"optimum\": 0.7, \"certified\": true, \"expectedTotal\": 0.65, \"ratio\": 0.928571428571");
    }

    @Test
    void optionsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> AssignOptions.of(List.of())).hasMessageContaining("takes a file first");
        assertThatThrownBy(() -> AssignOptions.of(List.of("f", "--objective", "best")))
                .hasMessage("The objective (best) is neither total nor fair.");
        assertThatThrownBy(() -> AssignOptions.of(List.of("f", "--pair-limit", "0")))
                .hasMessageContaining("pair limit (0)");
        assertThatThrownBy(() -> AssignOptions.of(List.of("f", "--seed"))).hasMessageContaining("needs a value");
    }

    @Test
    void ofVeryManyDefectsTheFirstAreNamedAndAllCounted() {
        var lines = GOOD.replaceFirst("(?s)affinity.*", "") + "affinity,x,y,z\n".repeat(100);
        assertThatThrownBy(() -> said(lines))
                .hasMessageContaining("has 301 defect(s)")
                .hasMessageEndingWith("and 101 more");
    }

    private String said(String text) throws IOException {
        return answer(file(text)).json().toString();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("question.csv"), text);
    }

    private static AssignCommand.Answer answer(Path file, String... options) {
        var arguments = new java.util.ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        return AssignCommand.answer(AssignOptions.of(arguments));
    }
}

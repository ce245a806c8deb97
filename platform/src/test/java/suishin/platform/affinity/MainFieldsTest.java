package suishin.platform.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import suishin.platform.programmes.Definition.Discipline;
import suishin.platform.programmes.Words;

class MainFieldsTest {

    private final MainFields fields = new MainFields(List.of(
            new Discipline("materials", new Words("材料", "Materials"), List.of("材料", "nano")),
            new Discipline("optics", new Words("光", "Optics"), List.of("光学", "optic")),
            new Discipline("ships", new Words("船", "Ships"), List.of("船舶", "ship"))));

    @Test
    void aTextIsAboutTheFieldsItNamesInEitherLanguageAndWidth() {
        assertThat(fields.of("次世代材料とＯＰＴＩＣＳ")).containsExactlyInAnyOrder("materials", "optics");
        assertThat(fields.of("歴史学")).isEmpty();
        assertThat(fields.of("")).isEmpty();
    }

    @Test
    void aLatinWordBeginsWhereAWordBegins() {
        assertThat(fields.of("partnership")).isEmpty();
        assertThat(fields.of("partner ships, nanotech")).containsExactlyInAnyOrder("ships", "materials");
    }

    @Test
    void whatIsNamedLessThanAQuarterAsOftenIsOnlyMentioned() {
        assertThat(fields.of("材料".repeat(4) + "光学")).containsExactlyInAnyOrder("materials", "optics");
        assertThat(fields.of("材料".repeat(5) + "光学")).containsExactly("materials");
    }
}

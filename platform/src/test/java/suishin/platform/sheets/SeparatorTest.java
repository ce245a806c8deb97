package suishin.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeparatorTest {

    /// The first sign outside of quotation marks decides; commas within numbers come after it.
    @Test
    void theFirstSignDecides() {
        assertThat(Separator.of("a,b\nc;d")).isEqualTo(',');
        assertThat(Separator.of("a;1,000\nc,d")).isEqualTo(';');
        assertThat(Separator.of("title\n\na\t1,000;2\n")).isEqualTo('\t');
        assertThat(Separator.of("\"a,b\";c")).isEqualTo(';');
        assertThat(Separator.of("\"a\n;\",b")).isEqualTo(',');
        assertThat(Separator.of("alone")).isEqualTo(',');
        assertThat(Separator.of("")).isEqualTo(',');
    }
}

package suishin.platform.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// How well a discipline fits a proposal.
class FitTest {

    @Test
    void theFitIsTheShareOfTheDisciplineThatTheProposalNames() {
        var fit = new Fit("次世代の材料工学と、Bio Medical の拠点");
        assertThat(fit.of("材料工学")).isEqualTo(1);
        assertThat(fit.of("ＢＩＯ")).isEqualTo(1);
        assertThat(fit.of("")).isZero();
        assertThat(fit.of("材料物理")).isEqualTo(1.0 / 3);
    }
}

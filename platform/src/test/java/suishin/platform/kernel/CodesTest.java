package suishin.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void aConstantIsSpeltInSmallLettersWithHyphens() {
        assertThat(Codes.of(Role.COMMITTEE_CHAIR)).isEqualTo("committee-chair");
        assertThat(Codes.of(Role.AUDITOR)).isEqualTo("auditor");
    }
}

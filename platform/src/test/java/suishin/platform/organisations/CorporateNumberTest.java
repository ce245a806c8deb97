package suishin.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Problem;

/// The number of the National Tax Agency (7000012050002) is published by itself.
class CorporateNumberTest {

    @Test
    void aRightNumberIsReadHoweverItIsTyped() {
        assertThat(CorporateNumber.read("7000012050002")).contains("7000012050002");
        assertThat(CorporateNumber.read(" ７-0000-1205-0002 ")).contains("7000012050002");
    }

    @Test
    void everyOtherCheckDigitIsRefused() {
        for (int digit = 0; digit <= 9; digit++) {
            assertThat(CorporateNumber.read(digit + "000012050002").isPresent()).isEqualTo(digit == 7);
        }
    }

    @Test
    void twelveAndFourteenDigitsAreRefused() {
        assertThat(CorporateNumber.read("700001205000")).isEmpty();
        assertThat(CorporateNumber.read("70000120500020")).isEmpty();
    }

    @Test
    void aWrongCheckDigitIsNamedWithTheOneThatFits() {
        assertThat(CorporateNumber.problem("8000012050002"))
                .contains(Problem.at("corporateNumber", "organisations.number-check", "8", 7));
        assertThat(CorporateNumber.problem("0000012050002"))
                .contains(Problem.at("corporateNumber", "organisations.number-check", "0", 7));
        assertThat(CorporateNumber.problem("700001205000"))
                .contains(Problem.at("corporateNumber", "organisations.number-wrong"));
        assertThat(CorporateNumber.problem("7000012050002")).isEmpty();
        assertThat(CorporateNumber.problem(" ")).isEmpty();
    }
}

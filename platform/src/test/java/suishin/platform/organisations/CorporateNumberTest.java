package suishin.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}

package suishin.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedTextTest {

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertThat(TypedText.number("１，２３４．５")).contains(new BigDecimal("1234.5"));
        assertThat(TypedText.number("−3")).contains(new BigDecimal("-3"));
        assertThat(List.of("12,34", "1e3", "約100", ""))
                .allSatisfy(typed -> assertThat(TypedText.number(typed)).isEmpty());
    }

    @Test
    void aWholeNumberLiesWithinItsBounds() {
        assertThat(TypedText.whole("　５０ ", 1, 50)).contains(50);
        assertThat(TypedText.whole("51", 1, 50)).isEmpty();
        assertThat(TypedText.whole("0", 1, 50)).isEmpty();
        assertThat(TypedText.whole("1", 1, 50)).contains(1);
        assertThat(TypedText.whole("999,999,999")).contains(999_999_999);
        assertThat(List.of("1000000000", "-1", "1.0", "x", ""))
                .allSatisfy(typed -> assertThat(TypedText.whole(typed)).isEmpty());
    }

    @Test
    void daysAreReadAsPeopleWriteThem() {
        assertThat(List.of("2012-03-31", "2012/3/31", "２０１２年３月３１日", " 2012.03.31 "))
                .allSatisfy(typed -> assertThat(TypedText.day(typed)).contains(LocalDate.of(2012, 3, 31)));
        assertThat(List.of("2012-02-30", "31/3/2012", "平成24年3月31日", "2012", ""))
                .allSatisfy(typed -> assertThat(TypedText.day(typed)).isEmpty());
    }

    @Test
    void aYearMayBeAFiscalYear() {
        assertThat(TypedText.year("２０１２年度")).contains(2012);
        assertThat(TypedText.year("12")).isEmpty();
    }
}

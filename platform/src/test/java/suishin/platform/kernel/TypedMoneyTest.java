package suishin.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An amount that says its unit is as many yen as it says, whatever the unit of its field; a bare one stands in that.
class TypedMoneyTest {

    private static final BigDecimal MILLION = new BigDecimal("1000000");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50億 | 5000000000",
                "50億円 | 5000000000",
                "５０ 億円 | 5000000000",
                "3,000万 | 30000000",
                "３，０００万円 | 30000000",
                "50百万円 | 50000000",
                "5千万円 | 50000000",
                "5千円 | 5000",
                "5,000円 | 5000",
                "1億5,000万円 | 150000000",
                "1億5千万 | 150000000",
                "1兆2億3万4円 | 1000200030004",
                "1億9,999万9,999円 | 199999999",
                "1.25億円 | 125000000",
                "0.1円 | 0.1",
                "¥3,000 | 3000",
                "￥３０００万 | 30000000",
                "50 million yen | 50000000",
                "1.5 billion | 1500000000",
                "5 thousand yen | 5000",
                "1,000 | 1000",
                "-5 | -5"
            })
    void readsAnAmountInTheWaysPeopleWriteIt(String typed, BigDecimal yen) {
        assertThat(TypedMoney.in(BigDecimal.ONE, typed)).contains(yen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "億円 | 100000000",
                "百万円／年 | 1000000",
                "千円（税抜） | 1000",
                "円 | 1",
                "10億円 | 1000000000",
                "100 million yen (per year) | 100000000",
                "Thousand yen | 1000"
            })
    void aUnitIsSoManyYen(String typed, BigDecimal yen) {
        assertThat(TypedMoney.unit(typed))
                .hasValueSatisfying(unit -> assertThat(unit).isEqualByComparingTo(yen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "人", "億", "件", "3億円", "億円程度", "%", "million"})
    void whatIsNoUnitOfMoneyIsNone(String typed) {
        assertThat(TypedMoney.unit(typed)).isEmpty();
    }

    @Test
    void aBareNumberStandsInTheUnitOfItsFieldAndAUnitIsConvertedExactly() {
        assertThat(TypedMoney.in(MILLION, "50")).contains(new BigDecimal("50"));
        assertThat(TypedMoney.in(MILLION, "50億")).contains(new BigDecimal("5000"));
        assertThat(TypedMoney.in(MILLION, "1円")).contains(new BigDecimal("0.000001"));
        assertThat(TypedMoney.in(MILLION, "50百万円")).contains(new BigDecimal("50"));
    }

    /// What could be meant in two ways, or has more in it than an amount, is not read.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "億",
                "円",
                "5千",
                "5 thousand",
                "1億5千",
                "1億5000",
                "1億1億",
                "1万1億",
                "1億10,000万",
                "1.5億3000万",
                "1 2億",
                "12,34万",
                "1,0000万",
                "1234567890123456円",
                "約50億",
                "50億円程度",
                "50億円/年",
                "五十億",
                "-5億",
                "1億-2万",
                "50 dollars",
                "¥"
            })
    void whatIsNoClearAmountIsNotRead(String typed) {
        assertThat(TypedMoney.in(BigDecimal.ONE, typed)).isEmpty();
    }
}

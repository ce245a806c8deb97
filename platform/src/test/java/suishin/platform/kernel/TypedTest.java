package suishin.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    /// However people write a day, it is the day they mean.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-01",
                "２０２６－０４－０１",
                "2026/4/1",
                "２０２６／４／１",
                "2026.4.1",
                "2026年4月1日",
                " ２０２６年　４月　１日 ",
                "2026年4月1日（水）",
                "20260401",
                "令和8年4月1日",
                "令和８年４月１日",
                "R8.4.1",
                "r8/4/1",
                "Ｒ８．４．１"
            })
    void readsADayInTheWaysPeopleWriteIt(String typed) {
        assertThat(Typed.day(typed)).contains(LocalDate.of(2026, 4, 1));
    }

    /// An era holds its own days and no other; its first year has a name of its own.
    @Test
    void aDayOfAnEraLiesWithinIt() {
        assertThat(Typed.day("平成31年4月30日")).contains(LocalDate.of(2019, 4, 30));
        assertThat(Typed.day("平成31年5月1日")).isEmpty();
        assertThat(Typed.day("令和元年5月1日")).contains(LocalDate.of(2019, 5, 1));
        assertThat(Typed.day("令和元年4月30日")).isEmpty();
    }

    /// A time of the day stands after its day, in the ways people write both.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T17:00",
                "2026-12-01t17:00:00.000",
                "2026-12-01 17:00",
                "２０２６－１２－０１　１７：００",
                "令和８年１２月１日 17:00",
                "令和8年12月1日（火）午後５時",
                "R8.12.1 17時00分",
                "20261201 17:00:00",
                "2026年12月1日17時"
            })
    void readsAMomentInTheWaysPeopleWriteIt(String typed) {
        assertThat(Typed.moment(typed)).contains(LocalDateTime.of(2026, 12, 1, 17, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-12-01",
                "17:00",
                "2026-12-01 24:00",
                "2026-12-01 17:60",
                "2026-12-01 午後13時",
                "2026-12-01T17",
                "2026-12-01T17:00Z",
                "平成32年12月1日 17:00"
            })
    void whatIsNoMomentIsNotRead(String typed) {
        assertThat(Typed.moment(typed)).isEmpty();
    }

    /// Noon and the seconds are kept as they were typed.
    @Test
    void aMomentIsExactToTheSecond() {
        assertThat(Typed.moment("R8.12.1 午後0時5分")).contains(LocalDateTime.of(2026, 12, 1, 12, 5));
        assertThat(Typed.moment("2026-12-01T23:59:59.9")).contains(LocalDateTime.of(2026, 12, 1, 23, 59, 59));
        assertThat(Typed.moment("2026-12-01T00:00")).contains(LocalDateTime.of(2026, 12, 1, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2026-02-29", "2026-13-01", "26-4-1", "4月1日", "tomorrow", "2026-04-01x", "令和8年"})
    void whatIsNoDayIsNotRead(String typed) {
        assertThat(Typed.day(typed)).isEmpty();
    }

    /// A number too large for its use is no number, and never another one.
    @Test
    void aWholeNumberIsReadAsItStands() {
        assertThat(Typed.whole("８")).contains(8);
        assertThat(Typed.whole("1,000")).contains(1000);
        assertThat(Typed.whole("2147483647")).contains(Integer.MAX_VALUE);
        assertThat(Typed.whole("2147483648")).isEmpty();
        assertThat(Typed.whole("1.5")).isEmpty();
        assertThat(Typed.whole("eight")).isEmpty();
        assertThat(Typed.whole("　５０ ", 1, 50)).contains(50);
        assertThat(Typed.whole("51", 1, 50)).isEmpty();
        assertThat(Typed.whole("1", 1, 50)).contains(1);
        assertThat(Typed.whole("0", 1, 50)).isEmpty();
        assertThat(Typed.number("−１，２３４.5")).contains(new BigDecimal("-1234.5"));
    }

    /// Every digit stays; only the groups are new, and what is no number stays as it is.
    @Test
    void aNumberIsShownInGroupsOfThree() {
        assertThat(Typed.grouped("1234567.50")).isEqualTo("1,234,567.50");
        assertThat(Typed.grouped("-1234")).isEqualTo("-1,234");
        assertThat(Typed.grouped("999")).isEqualTo("999");
        assertThat(Typed.grouped("約1000")).isEqualTo("約1000");
        assertThat(Typed.grouped("")).isEmpty();
    }

    /// A year is read in the ways people write one, of the calendar or of an era, and means the same.
    @ParameterizedTest
    @ValueSource(strings = {"2030", "２０３０", "2030年", "2030年度", "令和12年度", "令和１２年", " 令和 12 年度 ", "R12", "ｒ１２", "令和12"})
    void readsAYearInTheWaysPeopleWriteIt(String typed) {
        assertThat(Typed.year(typed)).contains(2030);
    }

    /// The year in which an era ends is in both; one after it is in none of the earlier.
    @Test
    void aYearOfAnEraLiesWithinIt() {
        assertThat(Typed.year("平成31年度")).contains(2019);
        assertThat(Typed.year("令和元年度")).contains(2019);
        assertThat(Typed.year("平成32年度")).isEmpty();
        assertThat(Typed.year("令和0年")).isEmpty();
        assertThat(Typed.year("昭和64")).contains(1989);
        assertThat(Typed.year("昭和65")).isEmpty();
        assertThat(Typed.year("30")).isEmpty();
        assertThat(Typed.year("12030")).isEmpty();
    }
}

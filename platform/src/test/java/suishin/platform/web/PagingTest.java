package suishin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {

    @ParameterizedTest
    @CsvSource({"1,1", "0,1", "7,7", "x,1", "-3,1", "'',1", "' 2',1", "007,7", "999999999,999999999"})
    void whatAnAddressAsksForIsAPageFromOne(String asked, int page) {
        assertThat(Paging.asked(asked)).isEqualTo(page);
    }

    @Test
    void aNumberBeyondAllNumbersAsksForTheLastPage() {
        assertThat(new Paging(Paging.asked("99999999999999999999"), 201, 100).page())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "1,0,1,1,0",
        "9,0,1,1,0",
        "1,100,1,1,100",
        "2,100,1,1,100",
        "2,101,2,101,101",
        "3,101,2,101,101",
        "-1,101,1,1,100"
    })
    void aPageThatIsNotThereBecomesTheNearest(int asked, int total, int page, int from, int to) {
        var paging = new Paging(asked, total, 100);
        assertThat(List.of(paging.page(), paging.from(), paging.to())).containsExactly(page, from, to);
    }

    @Test
    void thePagesTogetherHoldEveryRowOnce() {
        var all = List.of(1, 2, 3, 4, 5);
        assertThat(List.of(
                        new Paging(1, 5, 2).of(all),
                        new Paging(2, 5, 2).of(all),
                        new Paging(3, 5, 2).of(all),
                        new Paging(4, 5, 2).of(all)))
                .containsExactly(List.of(1, 2), List.of(3, 4), List.of(5), List.of(5));
        assertThat(new Paging(1, 0, 2).of(List.of())).isEmpty();
    }
}

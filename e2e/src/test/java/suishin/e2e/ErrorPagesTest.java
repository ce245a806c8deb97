package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Order(12)
class ErrorPagesTest {

    @ParameterizedTest
    @CsvSource({
        "ja, /regions/no-such-region, ページは見つかりません",
        "en, /regions/no-such-region, There is no such page",
        "ja, /calls/0198c0de-0000-7000-8000-000000000000, ページは見つかりません",
        "en, /calls/0198c0de-0000-7000-8000-000000000000, There is no such page",
    })
    void whatIsNotThereIsSaidPolitely(String language, String address, String words) {
        try (var guest = Guest.reading(language)) {
            var answer = guest.page().navigate(address);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(guest.text()).contains(words);
            guest.examine();
        }
    }
}

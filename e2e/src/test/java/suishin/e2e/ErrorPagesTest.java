package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
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
        "ja, /no-such-page, ページは見つかりません",
        "en, /robots.txt, There is no such page",
    })
    void whatIsNotThereIsSaidPolitely(String language, String address, String words) {
        try (var guest = Guest.reading(language)) {
            var answer = guest.page().navigate(address);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(guest.text()).contains(words);
            guest.examine();
        }
    }

    /// The language link of a page that answered a form leads there, and so does a bookmark of it.
    @Test
    void whoComesBackToTheAddressOfAFormIsLedToItsPage() {
        var answer = Program.as("監査担当").get("/work/log/verify?lang=en");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/work/log");
    }

    @Test
    void whoseSessionIsOverIsAskedToSignIn() {
        var answer = new Program().post("/work/proposals", Map.of("region", "x"));
        assertThat(answer.statusCode()).isIn(302, 403);
        assertThat(answer.statusCode() == 302 || answer.body().contains("ログインし直して"))
                .isTrue();
    }
}

package suishin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suishin.platform.testing.Product;

/// An answer says in its head which language it is in.
class LanguageOfAnswersTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /// Nobody who asks for nothing is told another language than the page's; an unknown page is in a language as well.
    @ParameterizedTest
    @CsvSource({"/calls", "/nowhere", "/sign-in", "/api/v1/nowhere", "/api/v1/log?size=abc"})
    void theHeadNamesTheLanguageShown(String path) {
        var japanese = get(path, "");
        assertThat(japanese.headers().allValues("Content-Language")).containsExactly("ja");
        assertThat(japanese.body()).containsPattern("lang=\"ja\"|\\p{IsHiragana}");
        var english = get(path, "en-GB,en;q=0.9,ja;q=0.8");
        assertThat(english.headers().allValues("Content-Language")).containsExactly("en");
        assertThat(english.body()).doesNotContain("<html lang=\"ja\"");
    }

    /// Also where the address or a page before chose it, and where the answer only leads on.
    @Test
    void aChosenLanguageIsTheOneNamed() {
        assertThat(get("/calls?lang=en", "ja").headers().firstValue("Content-Language"))
                .hasValue("en");
        var led = get("/work", "");
        assertThat(led.headers().firstValue("Content-Language").orElse("ja")).isEqualTo("ja");
    }

    /// What a browser likes best of what there is; a head nobody can read likes nothing.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "en-US,en;q=0.9|en",
                "fr,en;q=0.5|en",
                "ja,en;q=0.9|ja",
                "en;q=0.3,ja;q=0.8|ja",
                "EN|en",
                "fr|ja",
                "*|ja",
                "en;q=0,*|ja",
                ";;;|ja",
                "english|ja"
            })
    void theBestLikedLanguageIsShown(String header, String shown) {
        var answer = get("/calls", header);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(shown);
        assertThat(answer.body()).contains("<html lang=\"" + shown + "\"");
    }

    private static HttpResponse<String> get(String path, String accepted) {
        var request = HttpRequest.newBuilder(URI.create(Product.address() + path));
        if (!accepted.isEmpty()) {
            request.header("Accept-Language", accepted);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException("The product did not answer.", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", failure);
        }
    }
}

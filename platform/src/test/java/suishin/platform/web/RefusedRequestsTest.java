package suishin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.platform.testing.Product;

/// What the server refuses before anything of ours is asked is answered by us too.
class RefusedRequestsTest {

    private static final String JA = "読み取れない文字の並び";
    private static final String EN = "has characters that cannot be read";

    /// An address nothing can decode leads to a page of ours in the visitor's language, which does not say what the
    /// server is.
    @ParameterizedTest
    @ValueSource(strings = {"/%E0%A4%A", "/regions/%zz", "/foo\\bar", "/regions/%c0%af", "/regions/%5c", "/a%2Fb%00"})
    void anAddressNobodyCanReadIsAnsweredInTheVisitorsLanguage(String target) throws IOException {
        String english = ask("GET " + target, "Accept-Language: en-GB,en;q=0.9");
        assertThat(english)
                .startsWith("HTTP/1.1 400")
                .contains("<html lang=\"en\">", "<h1>", "href=\"/\"", "Content-Security-Policy")
                .doesNotContain(JA)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception");
        assertThat(ask("GET " + target, "Accept-Language: ja"))
                .startsWith("HTTP/1.1 400")
                .contains("<html lang=\"ja\">")
                .doesNotContain(EN);
    }

    /// Signs that browsers leave as they are in a search are read as typed.
    @Test
    void signsThatBrowsersLeaveAloneAreReadInASearch() throws IOException {
        assertThat(ask("GET /regions?q=a|b{c}[d]^`<e>\"\\", "Accept-Language: ja"))
                .startsWith("HTTP/1.1 200");
    }

    /// A request of which not even the headers could be read is answered in both languages.
    @ParameterizedTest
    @ValueSource(strings = {"GET /あ", "GET /a b c", "G(T /", "GET /regions?q=\u0007"})
    void aRequestThatIsNoneIsAnsweredInBothLanguages(String line) throws IOException {
        assertThat(ask(line, "Accept-Language: en"))
                .startsWith("HTTP/1.1 400")
                .contains(JA, EN)
                .doesNotContainIgnoringCase("tomcat");
    }

    /// A program gets the JSON of every other error.
    @Test
    void aProgramGetsJson() throws IOException {
        assertThat(ask("GET /api/v1/regions/%zz", "Accept-Language: en"))
                .startsWith("HTTP/1.1 400")
                .contains("application/json", "\"code\":\"http.400\"", EN)
                .doesNotContain("<html");
    }

    /// The language link of such a page works.
    @Test
    void theLanguageLinkWorksOnThePageOfAnError() throws IOException {
        assertThat(ask("GET /regions/%zz?lang=en", "Accept-Language: ja")).contains("<html lang=\"en\">", EN);
        assertThat(ask("GET /no-such-page?lang=en", "Accept-Language: ja")).contains("There is no such page");
    }

    private static String ask(String line, String header) throws IOException {
        var server = URI.create(Product.address());
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

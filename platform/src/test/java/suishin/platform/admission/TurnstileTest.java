package suishin.platform.admission;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import suishin.platform.testing.Product;
import suishin.platform.web.ErrorScreens;

/// F6: in the last hour whoever cannot be served is told when to come again, and others go on writing.
class TurnstileTest {

    private final Turnstile turnstile =
            new Turnstile(Product.bean(ErrorScreens.class), new Line(1, 0, Duration.ofMinutes(1)));
    private final AtomicInteger served = new AtomicInteger();

    @Test
    void whoeverFindsEveryPlaceTakenIsToldWhenToTryAgain() throws Exception {
        var answer = new MockHttpServletResponse();
        pass(
                seal("/api/v1/proposals/1/seal"),
                new MockHttpServletResponse(),
                () -> pass(seal("/api/v1/proposals/2/seal"), answer));
        assertThat(served).hasValue(1);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
        assertThat(answer.getContentAsString()).contains("http.503").contains("2秒後");
    }

    @Test
    void aPageSaysSoInTheVisitorsLanguage() throws Exception {
        var answer = new MockHttpServletResponse();
        var second = seal("/work/proposals/2/seal", "en");
        pass(seal("/work/proposals/1/seal"), new MockHttpServletResponse(), () -> pass(second, answer));
        assertThat(answer.getContentAsString()).contains("try again in 2 seconds");
    }

    @Test
    void thePlaceIsFreeAgainAfterwardsAlsoIfTheWorkFailed() throws Exception {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                        turnstile.doFilter(seal("/work/proposals/1/seal"), new MockHttpServletResponse(), (_, _) -> {
                            throw new ServletException("broken");
                        })))
                .isInstanceOf(ServletException.class);
        pass(seal("/work/proposals/1/seal"), new MockHttpServletResponse());
        assertThat(served).hasValue(1);
    }

    @Test
    void filesWaitInLineAndAutosavesDoNot() throws Exception {
        var file = new MockHttpServletRequest("POST", "/work/proposals/2/files");
        file.setContentType("multipart/form-data; boundary=x");
        var part = new MockHttpServletRequest("PATCH", "/api/v1/uploads/2");
        part.setContentType("application/offset+octet-stream");
        var save = new MockHttpServletRequest("POST", "/work/strategies/2/entries");
        save.setContentType("application/x-www-form-urlencoded");
        pass(seal("/work/proposals/1/seal"), new MockHttpServletResponse(), () -> {
            pass(file, new MockHttpServletResponse());
            pass(part, new MockHttpServletResponse());
            pass(save, new MockHttpServletResponse());
        });
        assertThat(served).hasValue(2);
    }

    private static MockHttpServletRequest seal(String path) {
        return seal(path, "ja");
    }

    private static MockHttpServletRequest seal(String path, String language) {
        var request = new MockHttpServletRequest("POST", path);
        request.addHeader("Accept-Language", language);
        return request;
    }

    private void pass(MockHttpServletRequest request, MockHttpServletResponse response, Work... meanwhile)
            throws IOException, ServletException {
        turnstile.doFilter(request, response, (_, _) -> {
            served.incrementAndGet();
            for (Work work : meanwhile) {
                work.run();
            }
        });
    }

    private interface Work {
        void run() throws IOException, ServletException;
    }
}

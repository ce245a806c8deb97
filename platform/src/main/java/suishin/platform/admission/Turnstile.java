package suishin.platform.admission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import suishin.platform.web.ErrorScreens;

/// Lets files and seals in one after another, four a processor at once, before a byte of them is read; whoever cannot
/// be served within 20 seconds is told when to try again (503). Pages and autosaves do not wait here.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Turnstile extends OncePerRequestFilter {

    private static final int EACH_PROCESSOR = 4;
    private static final int LONGEST_LINE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ErrorScreens errors;
    private final Line line;

    @Autowired
    Turnstile(ErrorScreens errors) {
        this(errors, new Line(EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(), LONGEST_LINE, PATIENCE));
    }

    Turnstile(ErrorScreens errors, Line line) {
        this.errors = errors;
        this.line = line;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !brings(request) && !seals(request);
    }

    private static boolean seals(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().endsWith("/seal");
    }

    private static boolean brings(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        return type.startsWith("multipart/") || type.endsWith("octet-stream");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (waited(request, response)) {
            long begun = System.nanoTime();
            try {
                chain.doFilter(request, response);
            } finally {
                line.leave(System.nanoTime() - begun);
            }
        }
    }

    private boolean waited(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var pause = line.enter();
            if (pause.isPresent()) {
                errors.writeBusy(request, response, pause.getAsInt());
            }
            return pause.isEmpty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package suishin.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses input nobody behind it could handle (too large, not UTF-8, control characters) before anything reads it,
/// and remembers the language a visitor chose.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class InputGuard extends OncePerRequestFilter {

    /// The largest body in JSON, in bytes: 2 MB, as much as a form.
    private static final long LARGEST_JSON = 2L * 1024 * 1024;

    private final ErrorScreens errors;

    InputGuard(ErrorScreens errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8);
        HttpStatus status = check(request);
        if (status != HttpStatus.OK) {
            errors.write(request, response, status);
            return;
        }
        String language = request.getParameter("lang");
        if (language != null) {
            response.addCookie(languageCookie(Language.of(language)));
        }
        chain.doFilter(request, response);
    }

    private static HttpStatus check(HttpServletRequest request) {
        if (isJson(request) && request.getContentLengthLong() > LARGEST_JSON) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        try {
            boolean storable = request.getParameterMap().entrySet().stream().allMatch(InputGuard::isStorable);
            return storable ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        } catch (IllegalStateException failure) {
            String message = String.valueOf(failure.getMessage());
            return message.contains("maxPostSize") || message.contains("size")
                    ? HttpStatus.CONTENT_TOO_LARGE
                    : HttpStatus.BAD_REQUEST;
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private static boolean isStorable(Map.Entry<String, String[]> parameter) {
        for (String value : parameter.getValue()) {
            if (!Inputs.isStorable(value)) {
                return false;
            }
        }
        return Inputs.isStorable(parameter.getKey());
    }

    private static Cookie languageCookie(Language language) {
        var cookie = new Cookie(VisitorResolver.LANGUAGE_COOKIE, language.code());
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}

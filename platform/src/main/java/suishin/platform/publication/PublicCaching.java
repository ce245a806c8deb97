package suishin.platform.publication;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// Lets browsers and proxies keep the public pages, and ask whether they are still the same.
///
/// A page is checked again at every visit, so that a release shows at once. Pages of people who signed in are never
/// kept. The tag is a weak one, because answers may be compressed on their way.
@Component
@Order(PublicCaching.INSIDE_THE_GATES)
final class PublicCaching extends ShallowEtagHeaderFilter {

    static final int INSIDE_THE_GATES = 100;

    private static final List<String> PLACES =
            List.of("/regions", "/coordinating-organisations", "/receipts", "/results", "/api/v1/public/");

    PublicCaching() {
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean open = path.equals("/") || PLACES.stream().anyMatch(path::startsWith);
        return !open
                || path.endsWith(".csv")
                || !request.getMethod().equals("GET")
                || request.getUserPrincipal() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Vary", "Cookie, Accept-Language");
        super.doFilterInternal(request, response, chain);
    }
}

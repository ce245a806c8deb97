package suishin.platform.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import suishin.platform.web.ErrorScreens;

/// Reads `Authorization: Bearer <key>`; a wrong key is refused even where none is needed.
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;
    private final ErrorScreens errors;

    ApiKeyFilter(ApiKeys keys, ErrorScreens errors) {
        this.keys = keys;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        var person = header.startsWith(SCHEME)
                ? keys.holder(header.substring(SCHEME.length()).strip())
                : Optional.<Person>empty();
        if (person.isEmpty()) {
            errors.write(request, response, HttpStatus.UNAUTHORIZED);
            return;
        }
        var signedIn = person.get().signedIn();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        chain.doFilter(request, response);
    }
}

package suishin.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import suishin.platform.kernel.Actor;

/// Gives every handler its {@link Visitor}.
@Component
public final class VisitorResolver implements HandlerMethodArgumentResolver {

    static final String LANGUAGE_COOKIE = "language";
    private static final Pattern DONE = Pattern.compile("[a-z0-9.-]{1,60}");

    private final Texts texts;
    private final InstantSource clock;
    private final ShellSettings settings;

    VisitorResolver(Texts texts, InstantSource clock, ShellSettings settings) {
        this.texts = texts;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Visitor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("Pages are served over HTTP only.");
        }
        return visitor(request, signedIn() ? Resent.of(request) : Optional.empty());
    }

    private static boolean signedIn() {
        return person(SecurityContextHolder.getContext().getAuthentication()).isPresent();
    }

    /// {@return who sent this request, in which language}
    public Visitor visitor(HttpServletRequest request) {
        return visitor(request, Optional.empty());
    }

    private Visitor visitor(HttpServletRequest request, Optional<Resent> resent) {
        var person = person(SecurityContextHolder.getContext().getAuthentication());
        Actor actor = person.<Actor>map(found -> new Actor.Person(found.id())).orElse(new Actor.Anybody());
        return new Visitor(
                actor,
                person,
                language(request),
                query(request),
                () -> csrf(request),
                clock.instant(),
                new Visitor.Shell(texts, settings.demo(), settings.assets(), done(request), resent));
    }

    /// What was asked of the page, without its language and without what was done just before.
    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(asked -> Arrays.stream(asked.split("&")))
                .filter(part -> !part.startsWith("lang=") && !part.startsWith("done="))
                .collect(Collectors.joining("&"));
    }

    private static Optional<SignedIn> person(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn found
                ? Optional.of(found)
                : Optional.empty();
    }

    private Optional<String> done(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("done"))
                .filter(code -> DONE.matcher(code).matches())
                .map(code -> "done." + code)
                .filter(texts::has);
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    /// {@return whether anything in the request says which language its visitor reads}
    static boolean saysLanguage(HttpServletRequest request) {
        return request.getParameter("lang") != null
                || request.getHeader("Accept-Language") != null
                || Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                        .anyMatch(cookie -> cookie.getName().equals(LANGUAGE_COOKIE));
    }

    static Language language(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if (asked != null) {
            return Language.of(asked);
        }
        for (Cookie cookie : Optional.ofNullable(request.getCookies()).orElse(new Cookie[0])) {
            if (cookie.getName().equals(LANGUAGE_COOKIE)) {
                return Language.of(cookie.getValue());
            }
        }
        return Language.accepted(
                Optional.ofNullable(request.getHeader("Accept-Language")).orElse(""));
    }
}

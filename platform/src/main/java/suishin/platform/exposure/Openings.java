package suishin.platform.exposure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.web.VisitorResolver;

/// Notes what members of a committee open of proposals. A page is not sent before its row is committed; a file or an
/// answer for a program is noted as soon as it was made. What was refused is not noted.
@Component
final class Openings implements HandlerInterceptor {

    private static final int LONGEST = 500;

    private final OpeningStore store;
    private final Database database;
    private final VisitorResolver visitors;
    private final InstantSource clock;

    Openings(OpeningStore store, Database database, VisitorResolver visitors, InstantSource clock) {
        this.store = store;
        this.database = database;
        this.visitors = visitors;
        this.clock = clock;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        boolean reads = request.getMethod().equals("GET");
        if (reads && visitors.visitor(request).actor() instanceof Actor.Person person) {
            shown(request).ifPresent(shown -> note(person, shown, request.getRequestURI()));
        }
    }

    private void note(Actor.Person person, Shown shown, String path) {
        String address = path.substring(0, Math.min(LONGEST, path.length()));
        database.as(person, () -> store.note(shown.proposal(), shown.call(), address, clock.instant()));
    }

    private static Optional<Shown> shown(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern)) {
            return Optional.empty();
        }
        var variables = new HashMap<String, String>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found) {
            found.forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
        }
        return Shown.by(pattern, variables);
    }
}

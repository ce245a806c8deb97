package suishin.platform.exposure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import suishin.platform.access.Access;
import suishin.platform.database.Database;
import suishin.platform.estimates.Estimates;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;
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
    private final Sources sources;

    Openings(OpeningStore store, Database database, VisitorResolver visitors, InstantSource clock, Sources sources) {
        this.store = store;
        this.database = database;
        this.visitors = visitors;
        this.clock = clock;
        this.sources = sources;
    }

    /// Who sits on a committee, and what lists and estimates show.
    @Component("openingSources")
    record Sources(Access access, Proposals proposals, Estimates estimates) {

        boolean sits(Actor.Person person) {
            return access.heldBy(person).stream().anyMatch(held -> held.role().scope() == Role.ScopeKind.CALL);
        }
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        boolean reads = request.getMethod().equals("GET");
        if (reads && visitors.visitor(request).actor() instanceof Actor.Person person) {
            shown(request).ifPresent(shown -> {
                String path = request.getRequestURI();
                String address = path.substring(0, Math.min(LONGEST, path.length()));
                String query = Optional.ofNullable(request.getParameter("q")).orElse("");
                database.as(person, () -> note(person, shown, new Asked(address, query, clock.instant())));
            });
        }
    }

    /// What was asked for.
    private record Asked(String address, String query, Instant at) {}

    private boolean note(Actor.Person person, Shown shown, Asked asked) {
        return switch (shown) {
            case Shown.One(UUID proposal) ->
                store.note(Optional.of(proposal), Optional.empty(), asked.address(), asked.at());
            case Shown.OfCall(UUID call) ->
                store.note(Optional.empty(), Optional.of(call), asked.address(), asked.at());
            case Shown.OfEstimate(UUID estimate) ->
                sources.estimates().handedInWith(person, estimate).stream()
                        .allMatch(proposal ->
                                store.note(Optional.of(proposal), Optional.empty(), asked.address(), asked.at()));
            case Shown.Found() -> sources.sits(person) && noteFound(person, asked);
        };
    }

    private boolean noteFound(Actor.Person person, Asked asked) {
        var found = sources.proposals().search(person, asked.query());
        return store.noteList(found.stream().map(ProposalSummary::id).toList(), asked.address(), asked.at());
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

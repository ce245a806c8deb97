package suishin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/// The answers to what went wrong: a page for people, one shape of JSON for programs. Neither says how the product is
/// made.
@Component
public final class ErrorScreens {

    /// The one shape of an error in the API.
    public record Body(String code, String message, List<Item> problems) {}

    /// One problem of an error.
    public record Item(String field, String code, String message) {}

    /// Tells a script why a form that it sent was not taken: `stale`.
    private static final String FORM = "Suishin-Form";

    private final Screens screens;
    private final VisitorResolver visitors;
    private final ObjectProvider<Sent.Names> names;

    ErrorScreens(Screens screens, VisitorResolver visitors, ObjectProvider<Sent.Names> names) {
        this.screens = screens;
        this.visitors = visitors;
        this.names = names;
    }

    /// Writes the answer for a status, as the address asks for it.
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        var visitor = visitors.visitor(withoutParameters(request));
        boolean unknown = !visitor.signedIn() && (status == HttpStatus.UNAUTHORIZED || status == HttpStatus.FORBIDDEN);
        String message = visitor.say(unknown ? "error.401" : textKey(status));
        if (isApi(request)) {
            json(visitor, response, status, new Body("http." + status.value(), message, List.of()));
        } else {
            page(visitor, List.of(message), unknown, unknown ? Resent.texts(request) : List.of())
                    .with(status)
                    .render(null, request, response);
        }
    }

    /// Writes the answer for a form that is older than the session it is sent in (403): nothing of it was saved, and
    /// what
    /// was written in it stands there.
    public void writeStale(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visitor = visitors.visitor(withoutParameters(request));
        if (!visitor.signedIn()) {
            write(request, response, HttpStatus.FORBIDDEN);
            return;
        }
        response.setHeader(FORM, "stale");
        page(visitor, List.of(visitor.say("error.stale")), false, Resent.texts(request))
                .with(HttpStatus.FORBIDDEN)
                .render(null, request, response);
    }

    /// Writes the answer for what cannot be done now because too much is being done (503).
    ///
    /// @param seconds in which to try again
    public void writeBusy(HttpServletRequest request, HttpServletResponse response, int seconds) throws IOException {
        var visitor = visitors.visitor(withoutParameters(request));
        String message = visitor.say("error.503", seconds);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        if (isApi(request)) {
            json(visitor, response, HttpStatus.SERVICE_UNAVAILABLE, new Body("http.503", message, List.of()));
        } else {
            page(visitor, List.of(message), false, List.of())
                    .with(HttpStatus.SERVICE_UNAVAILABLE)
                    .render(null, request, response);
        }
    }

    /// Writes the answer for values of the request that cannot be read as what they should be (400): all of them, each
    /// with its name.
    public void write(HttpServletRequest request, HttpServletResponse response, List<Unreadable> values)
            throws IOException {
        var visitor = visitors.visitor(withoutParameters(request));
        var items = values.stream()
                .map(value -> item(visitor, value, isApi(request)))
                .toList();
        var messages = items.stream().map(Item::message).toList();
        if (isApi(request)) {
            json(visitor, response, HttpStatus.BAD_REQUEST, new Body("http.400", String.join(" ", messages), items));
        } else {
            page(visitor, messages, false, Resent.texts(request))
                    .with(HttpStatus.BAD_REQUEST)
                    .render(null, request, response);
        }
    }

    /// Writes the answer for a refusal no page of its own shows.
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        var visitor = visitors.visitor(request);
        var status = refusal.code().endsWith(".denied") ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
        if (isApi(request)) {
            json(visitor, response, status, body(visitor, refusal));
        } else {
            page(visitor, visitor.say(refusal), false, Resent.texts(request))
                    .with(status)
                    .render(null, request, response);
        }
    }

    private Screen page(Visitor visitor, List<String> messages, boolean signIn, List<Resent.Field> texts) {
        return screens.show(visitor, "web/error.jte")
                .with("messages", messages)
                .with("signIn", signIn)
                .with("texts", Sent.of(visitor, texts, names.stream().toList()));
    }

    /// Programs know a field by its name, people by what the pages call it.
    private Item item(Visitor visitor, Unreadable value, boolean program) {
        String code = value.value().isEmpty() ? "error.missing" : "error.unreadable";
        String name = program
                ? value.name()
                : Sent.label(visitor, value.name(), names.stream().toList()).orElse(value.name());
        return new Item(value.name(), code, visitor.say(code, name, value.value()));
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /// {@return the JSON body of a refusal}
    public static Body body(Visitor visitor, Refusal refusal) {
        var items = refusal.problems().stream()
                .map(problem -> new Item(problem.field(), problem.code(), visitor.say(problem)))
                .toList();
        return new Body(refusal.code(), String.join(" ", visitor.say(refusal)), items);
    }

    private static String textKey(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "error.400";
            case FORBIDDEN, UNAUTHORIZED -> "error.403";
            case NOT_FOUND -> "error.404";
            case METHOD_NOT_ALLOWED -> "error.405";
            case CONTENT_TOO_LARGE -> "error.413";
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "error.415";
            case TOO_MANY_REQUESTS -> "error.429";
            default -> "error.500";
        };
    }

    private static void json(Visitor visitor, HttpServletResponse response, HttpStatus status, Body body)
            throws IOException {
        response.setStatus(status.value());
        response.setLocale(visitor.language().locale());
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(body));
    }

    private static HttpServletRequest withoutParameters(HttpServletRequest request) {
        return new NoParameters(request);
    }

    private static final class NoParameters extends HttpServletRequestWrapper {

        NoParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }
    }
}

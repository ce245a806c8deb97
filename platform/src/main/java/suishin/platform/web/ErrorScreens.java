package suishin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
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
        String key = unknown ? "error.401" : textKey(status);
        if (isApi(request)) {
            boolean needsKey = !visitor.signedIn() && status == HttpStatus.NOT_FOUND;
            String message = needsKey ? visitor.say("program.error.keyless") : visitor.tell(key);
            json(visitor, response, status, new Body("http." + status.value(), message, List.of()));
        } else {
            page(visitor, List.of(visitor.say(key)), unknown, unknown ? Resent.texts(request) : List.of())
                    .with(status)
                    .render(null, request, response);
        }
    }

    /// Writes the answer for what a handler does not take as it was sent; a program is told what it would take.
    public void write(HttpServletRequest request, HttpServletResponse response, ErrorResponse failure)
            throws IOException {
        var status = HttpStatus.valueOf(failure.getStatusCode().value());
        var accepted = accepted(failure.getHeaders());
        if (accepted.isEmpty() || !isApi(request)) {
            write(request, response, status);
            return;
        }
        failure.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var visitor = visitors.visitor(withoutParameters(request));
        String message = visitor.tell(textKey(status)) + " " + visitor.say("program.error.accepts", accepted);
        json(visitor, response, status, new Body("http." + status.value(), message, List.of()));
    }

    /// {@return methods or types of content, of which JSON alone where that is one of them}
    private static String accepted(HttpHeaders headers) {
        var types = headers.getAccept();
        return types.contains(MediaType.APPLICATION_JSON)
                ? MediaType.APPLICATION_JSON_VALUE
                : Stream.concat(headers.getAllow().stream(), types.stream())
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
    }

    /// Writes the answer for what the server itself did not take, in both languages where it does not say which its
    /// visitor reads.
    void writeRefused(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        var asked = withoutParameters(request);
        var visitor = visitors.visitor(asked);
        String key = status == HttpStatus.BAD_REQUEST ? "error.address" : textKey(status);
        var languages = VisitorResolver.saysLanguage(asked) ? List.of(visitor.language()) : List.of(Language.values());
        var messages = languages.stream()
                .map(language -> visitor.shell().texts().say(language, key))
                .toList();
        if (isApi(request)) {
            json(visitor, response, status, new Body("http." + status.value(), String.join(" ", messages), List.of()));
        } else {
            page(visitor, messages, false, List.of()).with(status).render(null, request, response);
        }
    }

    /// Writes the answer for a form that is older than the session it is sent in (403): nothing of it was saved, and
    /// what was written in it stands there.
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
        if (isApi(request)) {
            var items = values.stream().map(value -> item(visitor, value)).toList();
            String message = items.stream().map(Item::message).collect(Collectors.joining(" "));
            json(visitor, response, HttpStatus.BAD_REQUEST, new Body("http.400", message, items));
        } else {
            var messages = values.stream()
                    .map(value -> visitor.say(code(value), named(visitor, value), value.value()))
                    .toList();
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

    /// {@return what the pages call the field; programs know it by its name}
    private String named(Visitor visitor, Unreadable value) {
        return Sent.label(visitor, value.name(), names.stream().toList()).orElse(value.name());
    }

    private static Item item(Visitor visitor, Unreadable value) {
        var wanted = value.wanted();
        String kind =
                visitor.say("program.wanted." + wanted.word(), wanted.named().toArray());
        return new Item(value.name(), code(value), visitor.tell(code(value), value.name(), value.value(), kind));
    }

    private static String code(Unreadable value) {
        if (value.wanted().equals(Unreadable.Wanted.NOTHING)) {
            return "error.unknown";
        }
        return value.value().isEmpty() ? "error.missing" : "error.unreadable";
    }

    private static boolean isApi(HttpServletRequest request) {
        return Optional.ofNullable(request.getRequestURI()).orElse("").startsWith("/api/");
    }

    /// {@return the JSON body of a refusal}
    public static Body body(Visitor visitor, Refusal refusal) {
        var items = refusal.problems().stream()
                .map(problem -> new Item(problem.field(), problem.code(), visitor.tell(problem)))
                .toList();
        return new Body(refusal.code(), items.stream().map(Item::message).collect(Collectors.joining(" ")), items);
    }

    private static String textKey(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "error.400";
            case FORBIDDEN, UNAUTHORIZED -> "error.403";
            case NOT_FOUND -> "error.404";
            case METHOD_NOT_ALLOWED -> "error.405";
            case CONTENT_TOO_LARGE -> "error.413";
            case NOT_ACCEPTABLE -> "error.406";
            case UNSUPPORTED_MEDIA_TYPE -> "error.415";
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

        private static final Pattern LANGUAGE = Pattern.compile("(?:^|&)lang=(ja|en)(?:&|$)");

        NoParameters(HttpServletRequest request) {
            super(request);
        }

        /// Nothing is decoded; the language link alone works on a page of errors too.
        @Override
        public @Nullable String getParameter(String name) {
            var asked = LANGUAGE.matcher(Optional.ofNullable(getQueryString()).orElse(""));
            return name.equals("lang") && asked.find() ? asked.group(1) : null;
        }
    }
}

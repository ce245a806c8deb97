package suishin.platform.matrix;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import suishin.platform.runs.RunQuestion;
import suishin.platform.testing.Product;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A body for every route of the API that reads one.
final class Bodies {

    /// Bodies that are read by hand and whose type says nothing of their fields.
    private static final Map<String, String> BY_HAND = Map.of(
            "POST /api/v1/calls/{id}/publish",
            "{\"officer\": \"{barred}\"}",
            "PUT /api/v1/calls/{id}/documents",
            "{\"other\": \"2046-05-01T17:00\"}",
            "POST /api/v1/strategies/{id}/targets/{number}/estimates",
            estimate(),
            "POST /api/v1/strategies/{id}/targets/{number}/estimates/look",
            estimate());

    /// What is read like another body.
    private static final Map<String, String> ALIKE = Map.of("PUT /api/v1/calls/{id}", "POST /api/v1/calls");

    private static final Table.Line NOTHING = new Table.Line("", "");

    private static final JsonMapper JSON = Product.bean(JsonMapper.class);

    private Bodies() {}

    private static String estimate() {
        return """
                {"title": "推計", "source": "県", "edition": "{edition}", "other": "", "unit": "1", "consumption": "0.6",
                 "spread": "10", "seed": "1", "goal": "", "measure": "x", "basis": "x",
                 "demand": [{"sector": "1", "amount": "100", "arising": "EVERYWHERE"}]}""";
    }

    /// A route and the type of the body it reads.
    record Read(Route route, Type type) {}

    /// {@return the routes of the API that read a body}
    static List<Read> all() {
        var all = new ArrayList<Read>();
        Product.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, method) -> body(method)
                        .ifPresent(type -> Route.of(info).stream()
                                .filter(Route::isForPrograms)
                                .forEach(route -> all.add(new Read(route, type)))));
        return all;
    }

    private static Optional<Type> body(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(java.lang.reflect.Parameter::getParameterizedType)
                .findFirst();
    }

    /// {@return a body that can be read, its ids those of the asker's world}
    ///
    /// @param lines what the matrix sends
    static JsonNode of(Read read, Map<String, Table.Line> lines, Asking asking, Kind kind) {
        String route = read.route().toString();
        var shapes = new Shapes(name -> {
            String filled = asking.filled("{" + name + "}", kind);
            return filled.startsWith("{") ? name : filled;
        });
        var shape = shapes.of("body", route.equals("POST /api/v1/calls/{call}/runs") ? RunQuestion.class : read.type());
        String like = ALIKE.getOrDefault(route, route);
        return Stream.of(
                        BY_HAND.getOrDefault(like, ""),
                        lines.getOrDefault(like, NOTHING).sent())
                .filter(text -> text.startsWith("{"))
                .map(text -> JSON.readTree(asking.filled(text, kind)))
                .reduce(shape, Bodies::over);
    }

    private static JsonNode over(JsonNode shape, JsonNode example) {
        return shape instanceof ObjectNode fields ? fields.setAll((ObjectNode) example) : example;
    }
}

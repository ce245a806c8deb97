package suishin.platform.estimates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suishin.platform.web.Bodies;
import suishin.platform.web.IllegalInput;
import suishin.platform.web.Unreadable;
import tools.jackson.databind.node.ObjectNode;

/// Reads the question of a program as the form has it, so that both are checked alike.
final class EstimateBody {

    private static final List<String> FIELDS = List.of(
            "title", "source", "edition", "other", "unit", "consumption", "spread", "seed", "goal", "measure", "basis");
    private static final List<String> PARTS = List.of("sector", "amount", "arising");

    private static final Unreadable.Wanted TEXT = new Unreadable.Wanted("text");

    private EstimateBody() {}

    /// {@return the fields of a form}
    ///
    /// @throws IllegalInput if the body has fields no form has, or its demand is no list of lines
    static Map<String, String> form(ObjectNode body) {
        var strange = body.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name) && !name.equals("demand"))
                .map(Unreadable::unknown)
                .toList();
        if (!strange.isEmpty()) {
            throw new IllegalInput(strange);
        }
        var form = new HashMap<String, String>();
        FIELDS.stream().filter(body::has).forEach(name -> form.put(name, Bodies.plain(body.get(name), name, TEXT)));
        var demand = body.path("demand");
        if (!demand.isMissingNode() && (!demand.isArray() || demand.size() > EstimateForm.MOST_LINES)) {
            throw new IllegalInput("The demand is a list of at most %d lines.".formatted(EstimateForm.MOST_LINES));
        }
        for (int i = 0; i < demand.size(); i++) {
            for (String part : PARTS) {
                form.put(
                        part + "." + i,
                        Bodies.plain(demand.get(i).path(part), "demand[%d].%s".formatted(i, part), TEXT));
            }
        }
        form.put("rows", String.valueOf(Math.max(1, demand.size())));
        return form;
    }
}

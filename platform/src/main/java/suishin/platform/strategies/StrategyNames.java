package suishin.platform.strategies;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import suishin.platform.plans.PlanPart;
import suishin.platform.plans.PlanPlace;
import suishin.platform.programmes.Field;
import suishin.platform.programmes.Programmes;
import suishin.platform.programmes.Words;
import suishin.platform.web.Sent;
import suishin.platform.web.Visitor;

/// What the fields of a strategy are called on its pages, also for somebody whose session is over: the strategy itself
/// is not looked at.
@Component
record StrategyNames(Programmes programmes) implements Sent.Names {

    private static final String VALUE = "value.";
    private static final Pattern TARGET = Pattern.compile("target\\.([1-9][0-9]?)\\.([A-Za-z]+)([0-9]*)");

    @Override
    public Optional<String> called(Visitor visitor, String field) {
        if (!field.startsWith(VALUE)) {
            return Optional.empty();
        }
        String path = field.substring(VALUE.length());
        var target = TARGET.matcher(path);
        return target.matches()
                ? Optional.of(target(visitor, target))
                : path.startsWith("role.")
                        ? Optional.of(visitor.say("strategies.roles"))
                        : PlanPlace.at(path)
                                .map(place -> plan(visitor, place))
                                .or(() -> section(path).map(visitor::either));
    }

    private static String target(Visitor visitor, Matcher path) {
        String column = path.group(2);
        String years = path.group(3);
        String key = "strategies.target." + column;
        String label = column.equals(TargetColumn.FINAL)
                ? visitor.say("strategies.horizon.final")
                : years.isEmpty() && visitor.shell().texts().has(key)
                        ? visitor.say(key)
                        : visitor.say("strategies.horizon.year", years);
        return visitor.say("strategies.field.of", visitor.say("strategies.target", path.group(1)), label);
    }

    private String plan(Visitor visitor, PlanPlace place) {
        var part = place.part();
        String row = visitor.say("strategies.plan.row", rows(part), String.valueOf(place.number()));
        String column = visitor.say(
                "strategies.plan." + part.key() + "." + place.column().key());
        return visitor.say("strategies.field.of", row, column);
    }

    private Words rows(PlanPart part) {
        return programmes.all().stream()
                .flatMap(definition -> definition.plan().stream())
                .map(rule -> part.rows(rule).label())
                .findFirst()
                .orElse(new Words("", ""));
    }

    private Optional<Words> section(String path) {
        return programmes.all().stream()
                .flatMap(definition -> definition.sections().stream())
                .flatMap(section -> section.fields().stream()
                        .filter(field -> StrategyForm.path(section, field).equals(path))
                        .map(Field::label))
                .findFirst();
    }
}

package suishin.platform.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A text somebody wrote into a form that could not be taken, under the name its field has on the pages.
///
/// @param label of its field; a number behind it where several fields are called so
public record Sent(String label, String text) {

    /// Names fields that are called after what they are about, as `value.target.1.baseline`; a module that has such
    /// fields knows.
    @FunctionalInterface
    public interface Names {

        /// {@return what the field of this name is called on the pages; empty if it is none of these}
        Optional<String> called(Visitor visitor, String field);
    }

    /// {@return the texts of these fields, each with its label in the visitor's language}
    static List<Sent> of(Visitor visitor, List<Resent.Field> fields, List<Names> names) {
        var labels = fields.stream()
                .map(field -> label(visitor, field.name(), names).orElseGet(() -> visitor.say("error.texts.one")))
                .toList();
        var before = new HashMap<String, Integer>();
        var sent = new ArrayList<Sent>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            int number = before.merge(label, 1, Integer::sum);
            boolean several = labels.indexOf(label) != labels.lastIndexOf(label);
            sent.add(new Sent(
                    several ? label + visitor.aside(String.valueOf(number)) : label,
                    fields.get(i).value()));
        }
        return sent;
    }

    /// {@return what a field is called on the pages; empty if nobody knows}
    ///
    /// Of fields there are many of, as a comment under each criterion, the name ends at its first stop.
    static Optional<String> label(Visitor visitor, String field, List<Names> names) {
        String key = "error.field." + field.split("[.]", 2)[0];
        var usual = Stream.of(key).filter(visitor.shell().texts()::has).map(visitor::say);
        return Stream.concat(names.stream().flatMap(name -> name.called(visitor, field).stream()), usual)
                .findFirst();
    }
}

package suishin.platform.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// A text somebody wrote into a form that could not be taken, under the name its field has on the pages.
///
/// @param label of its field; a number behind it where several fields are called so
public record Sent(String label, String text) {

    /// {@return the texts of these fields, each with its label in the visitor's language}
    static List<Sent> of(Visitor visitor, List<Resent.Field> fields) {
        var times = new HashMap<String, Integer>();
        fields.forEach(field -> times.merge(label(visitor, field.name()), 1, Integer::sum));
        var before = new HashMap<String, Integer>();
        var sent = new ArrayList<Sent>();
        for (var field : fields) {
            String label = label(visitor, field.name());
            int number = before.merge(label, 1, Integer::sum);
            boolean several = times.getOrDefault(label, 1) > 1;
            sent.add(new Sent(several ? label + visitor.aside(String.valueOf(number)) : label, field.value()));
        }
        return sent;
    }

    /// Of fields there are many of, as a comment under each criterion, the name ends at its first stop.
    private static String label(Visitor visitor, String name) {
        String key = "error.field." + name.split("[.]", 2)[0];
        return visitor.say(visitor.shell().texts().has(key) ? key : "error.texts.one");
    }
}

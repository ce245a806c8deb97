package suishin.platform.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// A form as it was filled in, and what has to be mended in it: shown beside each field, with the text as typed.
///
/// @param texts by the name of their field; only what was typed
public record Filled(Map<String, String> texts, List<Problem> problems) {

    private static final String ISO_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    public Filled {
        texts = Map.copyOf(texts);
        problems = List.copyOf(problems);
    }

    /// {@return a form with these texts in it and nothing to mend}
    public static Filled of(Map<String, String> texts) {
        return new Filled(texts, List.of());
    }

    /// {@return the same texts, with what a refusal says has to be mended}
    public Filled refused(Refusal no) {
        return new Filled(texts, no.problems());
    }

    /// {@return what stands in a field; empty text if nothing does}
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /// {@return the type of an input for a day: a text that is no day as browsers write it would be lost in one for
    /// days}
    public String dayInput(String field) {
        return text(field).isEmpty() || text(field).matches(ISO_DAY) ? "date" : "text";
    }

    /// {@return what has to be mended in a field}
    public List<Problem> of(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .toList();
    }

    /// {@return whether something has to be mended in a field, as `aria-invalid` says it}
    public String wrong(String field) {
        return String.valueOf(!of(field).isEmpty());
    }

    /// {@return the messages on top of the form: of what concerns the whole, and that something stands beside fields}
    public List<String> summary(Visitor visitor) {
        var whole = of("").stream().map(visitor::say).toList();
        int beside = problems.size() - whole.size();
        return beside == 0
                ? whole
                : Stream.concat(whole.stream(), Stream.of(visitor.say("web.problems.beside", beside)))
                        .toList();
    }
}

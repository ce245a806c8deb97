package suishin.platform.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import suishin.platform.kernel.Refusal;

/// A form as it was filled in, and what has to be mended in it: shown beside each field, with the text as typed.
///
/// @param texts by the name of their field; only what was typed
public record Filled(Map<String, String> texts, Mending wrong) {

    /// A form nobody has filled in.
    public static final Filled EMPTY = of(Map.of());

    public Filled {
        texts = Map.copyOf(texts);
    }

    /// {@return a form with these texts in it and nothing to mend}
    public static Filled of(Map<String, String> texts) {
        return new Filled(texts, Mending.NOTHING);
    }

    /// {@return the same texts, with what a refusal says has to be mended}
    public Filled refused(Refusal no) {
        return new Filled(texts, new Mending(no.problems()));
    }

    /// {@return what stands in a field; empty text if nothing does}
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /// {@return the messages on top of the form: of what concerns the whole, and that something stands beside fields}
    public List<String> summary(Visitor visitor) {
        var whole = wrong.of("").stream().map(visitor::say).toList();
        int beside = wrong.problems().size() - whole.size();
        return beside == 0
                ? whole
                : Stream.concat(whole.stream(), Stream.of(visitor.say("web.problems.beside", beside)))
                        .toList();
    }
}

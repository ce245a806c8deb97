package suishin.platform.web;

import java.util.List;
import java.util.function.UnaryOperator;
import suishin.platform.kernel.Problem;

/// What a form was sent back for: all of it at the top, with links, and each point beside its field.
///
/// The field of a problem is the id of the control it stands beside.
public record Mending(List<Problem> problems) {

    /// Nothing is wrong.
    public static final Mending NOTHING = new Mending(List.of());

    public Mending {
        problems = List.copyOf(problems);
    }

    /// {@return the same with the ids a page gives to its controls, where they are not the names of the fields}
    public Mending with(UnaryOperator<String> ids) {
        return new Mending(problems.stream()
                .map(one -> new Problem(ids.apply(one.field()), one.code(), one.details()))
                .toList());
    }

    /// {@return what is wrong with one field}
    public List<Problem> of(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .toList();
    }

    /// {@return whether something is wrong with one field}
    public boolean at(String field) {
        return !of(field).isEmpty();
    }

    /// {@return the ids of the texts that explain a field, for `aria-describedby`; empty if there are none}
    public String explained(String field, boolean help) {
        return ((at(field) ? field + "-wrong " : "") + (help ? field + "-help" : "")).strip();
    }
}

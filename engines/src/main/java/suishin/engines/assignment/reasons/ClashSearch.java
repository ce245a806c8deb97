package suishin.engines.assignment.reasons;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Clash;
import suishin.engines.assignment.Constraint;
import suishin.engines.assignment.Progress;
import suishin.engines.assignment.network.RuledTotal.Verdict;

/// Finds small sets of rules that cannot hold together: none of their rules can be missed.
///
/// Rules are divided and tried by halves (U. Junker, "QuickXplain", *AAAI* 2004); each trial is a flow, or branch and
/// bound where groups cross. Only rules for which a failed flow has a price are tried at all: by Farkas's lemma they
/// fail without the rest. When a set is found it is left out, and the rest is searched for another.
public final class ClashSearch {

    private static final int MOST_CLASHES = 5;

    private final Rulebook book;
    private final Trials trials;
    private boolean isSure = true;

    private ClashSearch(Rulebook book, Trials trials) {
        this.book = book;
        this.trials = trials;
    }

    /// {@return disjoint sets of rules that cannot hold together, with what mends each; empty if all can hold, or if
    /// that was not decided within the limit}
    public static List<Clash> of(AssignmentCase question, Progress progress) {
        var book = Rulebook.of(question);
        var all = Rulebook.rules(question);
        var rest = new ArrayList<>(all);
        var sets = new ArrayList<List<Constraint>>();
        var sure = new ArrayList<Boolean>();
        var trials = new Trials(question, progress);
        while (sets.size() < MOST_CLASHES) {
            var search = new ClashSearch(book, trials);
            if (search.holds(rest)) {
                break;
            }
            var set = search.smallest(book.narrowed(rest));
            sets.add(set);
            sure.add(search.isSure);
            rest.removeAll(new HashSet<>(set));
        }
        var clashes = new ArrayList<Clash>();
        for (int place = 0; place < sets.size(); place++) {
            var set = sets.get(place);
            var others = new HashSet<Constraint>();
            sets.stream().filter(other -> !other.equals(set)).forEach(others::addAll);
            var kept = all.stream().filter(rule -> !others.contains(rule)).toList();
            clashes.add(new Clash(set, sure.get(place), new MendSearch(question, book, kept, trials).of(set)));
        }
        return clashes;
    }

    /// {@return rules of a question that stand against one of its settled pairs}
    ///
    /// @param question can be kept without the pair, not with it
    public static List<Constraint> against(Constraint.Settled settled, AssignmentCase question) {
        var book = Rulebook.of(question);
        var search = new ClashSearch(book, new Trials(question, Progress.SILENT));
        return search.smallest(book.narrowed(Rulebook.rules(question))).stream()
                .filter(rule -> !rule.equals(settled))
                .toList();
    }

    private boolean holds(List<Constraint> rules) {
        var verdict = trials.of(book, rules);
        isSure &= verdict != Verdict.UNKNOWN;
        return verdict != Verdict.IMPOSSIBLE;
    }

    private List<Constraint> smallest(List<Constraint> rules) {
        return List.copyOf(halved(List.of(), false, rules));
    }

    private List<Constraint> halved(List<Constraint> behind, boolean isNew, List<Constraint> rules) {
        if (isNew && !holds(behind)) {
            return List.of();
        }
        if (rules.size() <= 1) {
            return rules;
        }
        var first = rules.subList(0, rules.size() / 2);
        var second = rules.subList(rules.size() / 2, rules.size());
        var fromSecond = halved(joined(behind, first), true, second);
        var fromFirst = halved(joined(behind, fromSecond), !fromSecond.isEmpty(), first);
        return joined(fromFirst, fromSecond);
    }

    private static List<Constraint> joined(List<Constraint> one, List<Constraint> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}

package suishin.engines.assignment.reasons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Clash.Mend;
import suishin.engines.assignment.Constraint;
import suishin.engines.assignment.Constraint.Demand;
import suishin.engines.assignment.Constraint.GroupLeast;
import suishin.engines.assignment.Constraint.GroupMost;
import suishin.engines.assignment.Constraint.LargestLoad;
import suishin.engines.assignment.Constraint.LeastLoad;
import suishin.engines.assignment.Constraint.Settled;
import suishin.engines.assignment.Pair;
import suishin.engines.assignment.Trait;
import suishin.engines.assignment.network.RuledTotal.Verdict;

/// Tries what would mend a clash. Everything it names has been tried and lets all rules hold.
final class MendSearch {

    private static final int MOST_RAISED = 6;
    private static final int MOST_UNBARRED = 5;
    private static final int MOST_PAIRS_TRIED = 40;
    private static final int MOST_SOFTENED = 12;

    private final AssignmentCase question;
    private final Rulebook book;
    private final List<Constraint> rules;
    private final Trials trials;

    /// @param rules every rule that must hold in the end
    MendSearch(AssignmentCase question, Rulebook book, List<Constraint> rules, Trials trials) {
        this.question = question;
        this.book = book;
        this.rules = rules;
        this.trials = trials;
    }

    /// {@return what mends the clash, each alone}
    List<Mend> of(List<Constraint> clash) {
        var mends = new ArrayList<Mend>();
        addLoads(clash, mends);
        addExperts(clash, mends);
        addUnbarred(clash, mends);
        clash.stream().limit(MOST_SOFTENED).forEach(rule -> addSoftened(rule, mends));
        return mends;
    }

    private boolean holds(Rulebook changed, List<Constraint> with) {
        return trials.of(changed, with) == Verdict.POSSIBLE;
    }

    private void addLoads(List<Constraint> clash, List<Mend> mends) {
        var loaded = clash.stream()
                .filter(LargestLoad.class::isInstance)
                .map(rule -> ((LargestLoad) rule).expert())
                .toList();
        for (int more = 1; more <= MOST_RAISED && !loaded.isEmpty(); more++) {
            if (holds(book, raised(loaded, more))) {
                mends.add(new Mend.MoreLoad(fewest(loaded, more), more));
                return;
            }
        }
    }

    private List<Integer> fewest(List<Integer> loaded, int more) {
        var needed = new ArrayList<>(loaded);
        for (int expert : loaded.stream().limit(MOST_PAIRS_TRIED).toList()) {
            var without = new ArrayList<>(needed);
            without.remove(Integer.valueOf(expert));
            if (!without.isEmpty() && holds(book, raised(without, more))) {
                needed = without;
            }
        }
        return needed;
    }

    private List<Constraint> raised(List<Integer> experts, int more) {
        return rules.stream()
                .map(rule -> rule instanceof LargestLoad(int expert, int load) && experts.contains(expert)
                        ? new LargestLoad(expert, load + more)
                        : rule)
                .toList();
    }

    private void addExperts(List<Constraint> clash, List<Mend> mends) {
        int load = Math.max(1, Arrays.stream(question.loadMax()).max().orElse(1));
        var groups = clash.stream()
                .filter(GroupLeast.class::isInstance)
                .map(rule -> (GroupLeast) rule)
                .map(rule -> new GroupLeast(0, rule.trait(), rule.group(), 0))
                .distinct()
                .toList();
        for (var group : groups) {
            if (holdsWithExpert(load, group.trait(), group.group())) {
                mends.add(new Mend.ExpertOfGroup(group.trait(), group.group(), load));
            }
        }
        if (groups.isEmpty()
                && clash.stream().anyMatch(Demand.class::isInstance)
                && holdsWithExpert(load, 0, Trait.NO_GROUP)) {
            mends.add(new Mend.AnyExpert(load));
        }
    }

    private boolean holdsWithExpert(int load, int trait, int group) {
        var memberOf = new int[question.traits().size()];
        Arrays.fill(memberOf, Trait.NO_GROUP);
        if (group != Trait.NO_GROUP) {
            memberOf[trait] = group;
        }
        var with = new ArrayList<>(rules);
        with.add(new LargestLoad(question.experts(), load));
        return holds(book.withExpert(memberOf), with);
    }

    private void addUnbarred(List<Constraint> clash, List<Mend> mends) {
        var pairs = clash.stream()
                .flatMap(rule -> barredPairs(rule).boxed().map(expert -> new Pair(proposal(rule), expert)))
                .distinct()
                .limit(MOST_PAIRS_TRIED)
                .toList();
        int found = 0;
        for (var pair : pairs) {
            if (found < MOST_UNBARRED && holds(book.unbarred(pair), rules)) {
                mends.add(new Mend.Unbarred(pair));
                found++;
            }
        }
    }

    private static int proposal(Constraint rule) {
        return switch (rule) {
            case Demand(int proposal, int _) -> proposal;
            case GroupLeast(int proposal, int _, int _, int _) -> proposal;
            default -> 0;
        };
    }

    private IntStream barredPairs(Constraint rule) {
        return switch (rule) {
            case Demand(int proposal, int _) -> book.barred()[proposal].stream();
            case GroupLeast(int proposal, int trait, int group, int _) ->
                book.barred()[proposal].stream().filter(expert -> book.groupOf().get(trait)[expert] == group);
            default -> IntStream.empty();
        };
    }

    private void addSoftened(Constraint rule, List<Mend> mends) {
        switch (rule) {
            case Demand(int proposal, int number) -> lower(rule, number, less -> new Demand(proposal, less), mends);
            case LeastLoad(int expert, int number) -> lower(rule, number, less -> new LeastLoad(expert, less), mends);
            case GroupLeast(int proposal, int trait, int group, int number) ->
                lower(rule, number, less -> new GroupLeast(proposal, trait, group, less), mends);
            case GroupMost(int proposal, int trait, int group, int number) ->
                raise(proposal, trait, group, number, mends);
            case Settled(Pair pair) -> {
                if (holds(
                        book,
                        rules.stream().filter(other -> !other.equals(rule)).toList())) {
                    mends.add(new Mend.Unsettled(pair));
                }
            }
            case LargestLoad _ -> {}
        }
    }

    private void lower(Constraint rule, int number, IntFunction<Constraint> softer, List<Mend> mends) {
        for (int less = number - 1; less >= Math.max(0, number - MOST_RAISED); less--) {
            if (holds(book, replaced(rule, softer.apply(less)))) {
                mends.add(new Mend.Softened(rule, less));
                return;
            }
        }
    }

    private void raise(int proposal, int trait, int group, int number, List<Mend> mends) {
        var rule = new GroupMost(proposal, trait, group, number);
        for (int more = number + 1; more <= number + MOST_RAISED; more++) {
            if (holds(book, replaced(rule, new GroupMost(proposal, trait, group, more)))) {
                mends.add(new Mend.Softened(rule, more));
                return;
            }
        }
    }

    private List<Constraint> replaced(Constraint rule, Constraint by) {
        return rules.stream().map(other -> other.equals(rule) ? by : other).toList();
    }
}

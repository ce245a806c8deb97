package suishin.engines.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import suishin.engines.assignment.AssignmentAnswer.Assigned;
import suishin.engines.assignment.Explanation.Asked;
import suishin.engines.assignment.Explanation.Barred;
import suishin.engines.assignment.Explanation.Change;
import suishin.engines.assignment.Explanation.Change.Impossible;
import suishin.engines.assignment.Explanation.Change.Possible;
import suishin.engines.assignment.Explanation.Change.Unknown;
import suishin.engines.assignment.Explanation.Given;
import suishin.engines.assignment.Explanation.NotGiven;
import suishin.engines.assignment.Explanation.Suits;
import suishin.engines.assignment.network.GroupFamily;
import suishin.engines.assignment.network.RuledFlow;
import suishin.engines.assignment.network.RuledTotal;
import suishin.engines.assignment.reasons.ClashSearch;

/// Says of every pair of an answered question why it is as it is, and what the largest total would become otherwise.
///
/// Keeps one flow, solved once; each question about a pair changes one price in it and goes on from there. Where a
/// changed flow breaks a crossing group, the change is solved anew. Assignments in force are left aside: what is
/// compared is the largest total. Not thread-safe.
public final class AssignmentExplainer {

    private final AssignmentCase bounds;
    private final Assigned answer;
    private final RuledFlow flow;
    private final GroupFamily family;
    private final Set<Pair> settled;
    private final Set<Pair> best;
    private final long largest;
    private final Prices prices;

    /// @param question the question answered
    /// @param answer   its answer
    public AssignmentExplainer(AssignmentQuestion question, Assigned answer) {
        bounds = question.bounds();
        this.answer = answer;
        settled = new HashSet<>(bounds.fixed());
        var rest = bounds.withoutSettled();
        family = GroupFamily.of(rest);
        flow = new RuledFlow(rest, family.nested(), 1, Affinities.SCALE);
        flow.solve();
        int[][] chosen = bounds.withSettled(flow.chosen());
        int[][] now = keepsAll(chosen) ? chosen : solvedAnew(bounds).orElse(answer.experts());
        best = pairs(now);
        largest = bounds.total(now);
        prices = flow.prices();
    }

    private boolean keepsAll(int[][] experts) {
        for (int proposal = 0; proposal < experts.length; proposal++) {
            if (!bounds.keepsTraits(proposal, experts[proposal])) {
                return false;
            }
        }
        return true;
    }

    private static Optional<int[][]> solvedAnew(AssignmentCase changed) {
        return RuledTotal.solve(changed.withoutSettled(), List.of(), Progress.SILENT)
                .experts()
                .map(changed::withSettled);
    }

    private static Set<Pair> pairs(int[][] experts) {
        var pairs = new HashSet<Pair>();
        for (int proposal = 0; proposal < experts.length; proposal++) {
            for (int expert : experts[proposal]) {
                pairs.add(new Pair(proposal, expert));
            }
        }
        return pairs;
    }

    /// {@return why the pair is given, or why it is not}
    public Explanation explain(Pair pair) {
        if (bounds.affinities().bars(pair.proposal(), pair.expert())) {
            return new Barred(pair);
        }
        var suits = suits(pair);
        if (settled.contains(pair)) {
            return new Explanation.Settled(pair, suits);
        }
        boolean isGiven = Arrays.stream(answer.experts()[pair.proposal()]).anyMatch(expert -> expert == pair.expert());
        return isGiven
                ? new Given(pair, suits, changed(pair, -1))
                : new NotGiven(pair, suits, asked(pair), changed(pair, 1));
    }

    private Suits suits(Pair pair) {
        int[] row = bounds.affinities().row(pair.proposal());
        int own = row[pair.expert()];
        int better = 0;
        int among = 0;
        for (int expert = 0; expert < row.length; expert++) {
            if (row[expert] != Affinities.BARRED && bounds.loadMax()[expert] > 0) {
                among++;
                better += row[expert] > own ? 1 : 0;
            }
        }
        return new Suits(own, 1 + better, among);
    }

    private Asked asked(Pair pair) {
        long groups = prices.groups().stream()
                .filter(price -> price.proposal() == pair.proposal()
                        && bounds.traits().get(price.trait()).groupOf()[pair.expert()] == price.group())
                .mapToLong(Prices.Group::price)
                .sum();
        return new Asked(prices.proposal()[pair.proposal()], prices.expert()[pair.expert()], groups);
    }

    private Change changed(Pair pair, int sign) {
        if (best.contains(pair) == sign > 0) {
            return changed(best);
        }
        flow.decide(pair, sign);
        boolean holds = flow.solve();
        int[][] chosen = flow.chosen();
        flow.decide(pair, 0);
        if (!holds) {
            return new Impossible(against(pair, sign));
        }
        int[][] experts = bounds.withSettled(chosen);
        return keepsAll(experts) ? changed(pairs(experts)) : anew(pair, sign);
    }

    private Change changed(Set<Pair> now) {
        long total = 0;
        var sums = new long[bounds.proposals()];
        for (var pair : now) {
            int affinity = bounds.affinities().at(pair.proposal(), pair.expert());
            total += affinity;
            sums[pair.proposal()] += affinity;
        }
        return new Possible(total, largest - total, Served.of(sums).minimum(), without(now, best), without(best, now));
    }

    private static List<Pair> without(Set<Pair> some, Set<Pair> others) {
        return some.stream()
                .filter(pair -> !others.contains(pair))
                .sorted(Comparator.comparingInt(Pair::proposal).thenComparingInt(Pair::expert))
                .toList();
    }

    private AssignmentCase with(Pair pair, int sign) {
        if (sign < 0) {
            return bounds.with(bounds.affinities().without(List.of(pair)));
        }
        var fixed = new ArrayList<>(bounds.fixed());
        fixed.add(pair);
        return bounds.with(fixed);
    }

    private Change anew(Pair pair, int sign) {
        var changed = with(pair, sign);
        if (!PlainShortages.of(changed).isEmpty()) {
            return new Impossible(against(pair, sign));
        }
        var found = RuledTotal.solve(changed.withoutSettled(), List.of(), Progress.SILENT);
        if (found.experts().isPresent()) {
            return changed(pairs(changed.withSettled(found.experts().get())));
        }
        return found.bound() == Long.MIN_VALUE ? new Impossible(against(pair, sign)) : new Unknown();
    }

    private List<Constraint> against(Pair pair, int sign) {
        return ClashSearch.against(new Constraint.Settled(pair), with(pair, sign));
    }
}

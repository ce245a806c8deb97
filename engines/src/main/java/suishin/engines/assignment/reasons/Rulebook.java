package suishin.engines.assignment.reasons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import suishin.engines.assignment.Affinities;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Constraint;
import suishin.engines.assignment.Constraint.Demand;
import suishin.engines.assignment.Constraint.GroupLeast;
import suishin.engines.assignment.Constraint.GroupMost;
import suishin.engines.assignment.Constraint.LargestLoad;
import suishin.engines.assignment.Constraint.LeastLoad;
import suishin.engines.assignment.Constraint.Settled;
import suishin.engines.assignment.Pair;
import suishin.engines.assignment.Prices;
import suishin.engines.assignment.Progress;
import suishin.engines.assignment.Trait;
import suishin.engines.assignment.network.RuledTotal;
import suishin.engines.assignment.network.RuledTotal.Verdict;

/// Who may read what at all, and who is in which group: what stands while rules are left out one by one.
///
/// @param barred  shape `[P]`, the experts barred from each proposal
/// @param experts R
/// @param groupOf shape `[traits][R]`
/// @param groups  shape `[traits]`, the number of groups of each trait
record Rulebook(BitSet[] barred, int experts, List<int[]> groupOf, int[] groups) {

    static Rulebook of(AssignmentCase question) {
        var barred = new BitSet[question.proposals()];
        for (int proposal = 0; proposal < barred.length; proposal++) {
            barred[proposal] = new BitSet();
            for (int expert = 0; expert < question.experts(); expert++) {
                barred[proposal].set(expert, question.affinities().bars(proposal, expert));
            }
        }
        return new Rulebook(
                barred,
                question.experts(),
                question.traits().stream().map(Trait::groupOf).toList(),
                question.traits().stream().mapToInt(Trait::groups).toArray());
    }

    /// {@return every rule of the question that could bind; those one would rather keep come first}
    static List<Constraint> rules(AssignmentCase question) {
        var rules = new ArrayList<Constraint>();
        for (int proposal = 0; proposal < question.proposals(); proposal++) {
            rules.add(new Demand(proposal, question.demand()[proposal]));
        }
        for (int expert = 0; expert < question.experts(); expert++) {
            if (question.loadMax()[expert] < question.proposals()) {
                rules.add(new LargestLoad(expert, question.loadMax()[expert]));
            }
        }
        for (int trait = 0; trait < question.traits().size(); trait++) {
            addGroups(question.traits().get(trait), trait, rules);
        }
        for (int expert = 0; expert < question.experts(); expert++) {
            if (question.loadMin()[expert] > 0) {
                rules.add(new LeastLoad(expert, question.loadMin()[expert]));
            }
        }
        question.fixed().forEach(pair -> rules.add(new Settled(pair)));
        return rules;
    }

    private static void addGroups(Trait trait, int place, List<Constraint> rules) {
        int[] sizes = trait.counts(IntStream.range(0, trait.groupOf().length).toArray());
        for (int proposal = 0; proposal < trait.least().length; proposal++) {
            for (int group = 0; group < sizes.length; group++) {
                if (trait.least()[proposal][group] > 0) {
                    rules.add(new GroupLeast(proposal, place, group, trait.least()[proposal][group]));
                }
                if (trait.most()[proposal][group] < sizes[group]) {
                    rules.add(new GroupMost(proposal, place, group, trait.most()[proposal][group]));
                }
            }
        }
    }

    /// {@return whether these rules can hold together}
    Verdict verdict(List<Constraint> rules, Progress progress) {
        var draft = new Draft(rules);
        return draft.isAbsurd()
                ? Verdict.IMPOSSIBLE
                : RuledTotal.verdict(draft.question(), draft.free, draft.certain, progress);
    }

    /// {@return those of the rules that a failed flow has a price for; all of them if that proves nothing}
    List<Constraint> narrowed(List<Constraint> rules) {
        var draft = new Draft(rules);
        if (draft.isAbsurd()) {
            return rules;
        }
        var prices = RuledTotal.pricesOfFailure(draft.question(), draft.free, draft.certain);
        var fewer = rules.stream().filter(rule -> draft.hasPrice(rule, prices)).toList();
        return verdict(fewer, Progress.SILENT) == Verdict.IMPOSSIBLE ? fewer : rules;
    }

    /// {@return the same with one more expert, whom nothing bars}
    ///
    /// @param memberOf shape `[traits]`, the expert's groups
    Rulebook withExpert(int[] memberOf) {
        var longer = new ArrayList<int[]>();
        for (int trait = 0; trait < memberOf.length; trait++) {
            int[] row = Arrays.copyOf(groupOf.get(trait), experts + 1);
            row[experts] = memberOf[trait];
            longer.add(row);
        }
        return new Rulebook(barred, experts + 1, longer, groups);
    }

    /// {@return the same without the bar of one pair}
    Rulebook unbarred(Pair pair) {
        var others = barred.clone();
        others[pair.proposal()] = (BitSet) barred[pair.proposal()].clone();
        others[pair.proposal()].clear(pair.expert());
        return new Rulebook(others, experts, groupOf, groups);
    }

    /// A question made of some rules, about the proposals they speak of.
    private final class Draft {

        final BitSet free = new BitSet();
        final List<Pair> certain = new ArrayList<>();
        private final int[] placeOf = new int[barred.length];
        private final int[] proposals;
        private final int[] demand;
        private final int[] loadMin = new int[experts];
        private final int[] loadMax = new int[experts];
        private final int[][][] least;
        private final int[][][] most;

        Draft(List<Constraint> rules) {
            proposals = spokenOf(rules);
            for (int place = 0; place < proposals.length; place++) {
                placeOf[proposals[place]] = place;
            }
            demand = new int[proposals.length];
            free.set(0, proposals.length);
            Arrays.fill(loadMax, Math.max(1, barred.length));
            least = new int[groups.length][proposals.length][];
            most = new int[groups.length][proposals.length][];
            for (int trait = 0; trait < groups.length; trait++) {
                for (int place = 0; place < proposals.length; place++) {
                    least[trait][place] = new int[groups[trait]];
                    most[trait][place] = new int[groups[trait]];
                    Arrays.fill(most[trait][place], Trait.NO_LIMIT);
                }
            }
            rules.forEach(this::apply);
        }

        /// Least loads may be met by any proposal; all other rules speak of one, or of experts who need read nothing.
        private int[] spokenOf(List<Constraint> rules) {
            if (rules.stream().anyMatch(LeastLoad.class::isInstance)) {
                return IntStream.range(0, barred.length).toArray();
            }
            return rules.stream()
                    .flatMapToInt(Draft::proposal)
                    .sorted()
                    .distinct()
                    .toArray();
        }

        private static IntStream proposal(Constraint rule) {
            return switch (rule) {
                case Demand(int proposal, int _) -> IntStream.of(proposal);
                case GroupLeast(int proposal, int _, int _, int _) -> IntStream.of(proposal);
                case GroupMost(int proposal, int _, int _, int _) -> IntStream.of(proposal);
                case Settled(Pair pair) -> IntStream.of(pair.proposal());
                case LargestLoad _, LeastLoad _ -> IntStream.empty();
            };
        }

        private void apply(Constraint rule) {
            switch (rule) {
                case Demand(int proposal, int number) -> {
                    demand[placeOf[proposal]] = number;
                    free.clear(placeOf[proposal]);
                }
                case LargestLoad(int expert, int number) -> loadMax[expert] = number;
                case LeastLoad(int expert, int number) -> loadMin[expert] = number;
                case GroupLeast(int proposal, int trait, int group, int number) ->
                    least[trait][placeOf[proposal]][group] = number;
                case GroupMost(int proposal, int trait, int group, int number) ->
                    most[trait][placeOf[proposal]][group] = number;
                case Settled(Pair pair) -> certain.add(new Pair(placeOf[pair.proposal()], pair.expert()));
            }
        }

        /// {@return whether two numbers of one expert, or of one group, contradict each other}
        boolean isAbsurd() {
            return IntStream.range(0, experts).anyMatch(expert -> loadMin[expert] > loadMax[expert])
                    || IntStream.range(0, groups.length)
                            .anyMatch(trait -> IntStream.range(0, proposals.length)
                                    .anyMatch(place -> IntStream.range(0, groups[trait])
                                            .anyMatch(
                                                    group -> least[trait][place][group] > most[trait][place][group])));
        }

        AssignmentCase question() {
            var rows = Arrays.stream(proposals)
                    .mapToObj(proposal -> {
                        var row = new int[experts];
                        barred[proposal].stream().forEach(expert -> row[expert] = Affinities.BARRED);
                        return row;
                    })
                    .toArray(int[][]::new);
            var traits = IntStream.range(0, groups.length)
                    .mapToObj(trait -> new Trait(groupOf.get(trait), least[trait], most[trait]))
                    .toList();
            return new AssignmentCase(new Affinities(experts, rows), demand, loadMin, loadMax, List.of(), traits);
        }

        boolean hasPrice(Constraint rule, Prices prices) {
            return switch (rule) {
                case Demand(int proposal, int _) -> prices.proposal()[placeOf[proposal]] != 0;
                case LargestLoad(int expert, int number) -> prices.expert()[expert] > 0 || number == 0;
                case LeastLoad(int expert, int _) -> prices.expert()[expert] < 0;
                case GroupLeast(int proposal, int trait, int group, int _) ->
                    price(prices, placeOf[proposal], trait, group) < 0;
                case GroupMost(int proposal, int trait, int group, int _) ->
                    price(prices, placeOf[proposal], trait, group) > 0;
                case Settled _ -> true;
            };
        }

        private static long price(Prices prices, int place, int trait, int group) {
            return prices.groups().stream()
                    .filter(price -> price.proposal() == place && price.trait() == trait && price.group() == group)
                    .mapToLong(Prices.Group::price)
                    .findFirst()
                    .orElse(0);
        }
    }
}

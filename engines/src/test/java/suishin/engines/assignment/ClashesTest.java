package suishin.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;
import suishin.engines.assignment.AssignmentAnswer.Infeasible;
import suishin.engines.assignment.Clash.Mend;
import suishin.engines.assignment.Constraint.Demand;
import suishin.engines.assignment.Constraint.GroupLeast;
import suishin.engines.assignment.Constraint.GroupMost;
import suishin.engines.assignment.Constraint.LargestLoad;
import suishin.engines.assignment.Constraint.LeastLoad;
import suishin.engines.assignment.Constraint.Settled;

class ClashesTest {

    @Test
    void rulesThatClashCannotHoldTogetherAndCouldWithoutAnyOneOfThem() {
        Cases.forAll(random -> {
            var question = SmallCases.ruled(random);
            for (var clash : clashes(question)) {
                assertThat(clash.irreducible()).isTrue();
                assertThat(holds(question, clash.rules())).isFalse();
                for (var rule : clash.rules()) {
                    assertThat(holds(question, without(clash.rules(), Set.of(rule))))
                            .isTrue();
                }
            }
        });
    }

    @Test
    void rulesNamedInHasteStillCannotHoldTogether() {
        Cases.forAll(random -> {
            var question = SmallCases.ruled(random);
            var left = new int[] {random.nextInt(8)};
            if (AssignmentSolver.solve(AssignmentQuestion.forTotal(question), (_, _, _) -> left[0]-- > 0)
                    instanceof Infeasible(var clashes)) {
                assertThat(clashes)
                        .isNotEmpty()
                        .noneMatch(clash -> holds(question, clash.rules()))
                        .allMatch(clash -> !clash.irreducible() || canHold(question, clash));
            }
        });
    }

    private static boolean canHold(AssignmentCase question, Clash clash) {
        return clash.rules().stream().allMatch(rule -> holds(question, without(clash.rules(), Set.of(rule))));
    }

    @Test
    void whatIsSaidToMendTheOnlyClashMendsIt() {
        Cases.forAll(random -> {
            var question = SmallCases.ruled(random);
            var clashes = clashes(question);
            if (clashes.size() == 1) {
                for (var mend : clashes.getFirst().mends()) {
                    assertThat(SmallCases.all(mended(question, mend)))
                            .describedAs("%s", mend)
                            .isNotEmpty();
                }
            }
        });
    }

    @Test
    void aSectorWithTooFewPlacesIsNamedWithTheExpertWhoIsMissing() {
        var affinities = new Affinities(4, new int[][] {{1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}});
        var sector = Trait.atLeast(3, new int[] {0, 1, 1, 1}, 1, 0);
        var question = new AssignmentCase(
                affinities, new int[] {1, 1, 1}, new int[4], new int[] {2, 3, 3, 3}, List.of(), List.of(sector));

        var clash = clashes(question).getFirst();

        assertThat(clash.rules())
                .containsExactlyInAnyOrder(
                        new LargestLoad(0, 2),
                        new GroupLeast(0, 0, 0, 1),
                        new GroupLeast(1, 0, 0, 1),
                        new GroupLeast(2, 0, 0, 1));
        assertThat(clash.mends())
                .contains(new Mend.MoreLoad(List.of(0), 1), new Mend.ExpertOfGroup(0, 0, 3))
                .contains(new Mend.Softened(new GroupLeast(1, 0, 0, 1), 0));
    }

    @Test
    void theConflictThatStandsInTheWayIsNamed() {
        int no = Affinities.BARRED;
        var question = new AssignmentCase(
                new Affinities(2, new int[][] {{1, no}, {1, no}}),
                new int[] {1, 1},
                new int[2],
                new int[] {1, 1},
                List.of());

        var clash = clashes(question).getFirst();

        assertThat(clash.rules()).containsExactlyInAnyOrder(new Demand(0, 1), new Demand(1, 1), new LargestLoad(0, 1));
        assertThat(clash.mends())
                .contains(new Mend.Unbarred(new Pair(0, 1)), new Mend.Unbarred(new Pair(1, 1)), new Mend.AnyExpert(1));
    }

    private static List<Clash> clashes(AssignmentCase question) {
        return AssignmentSolver.solve(AssignmentQuestion.forTotal(question), Progress.SILENT)
                        instanceof Infeasible(var clashes)
                ? clashes
                : List.of();
    }

    private static List<Constraint> without(List<Constraint> rules, Set<Constraint> gone) {
        return rules.stream().filter(rule -> !gone.contains(rule)).toList();
    }

    /// {@return whether some choice of pairs keeps these rules and the conflicts, by trying everything}
    private static boolean holds(AssignmentCase question, List<Constraint> rules) {
        return extend(question, rules, new HashSet<>(), 0);
    }

    private static boolean extend(AssignmentCase question, List<Constraint> rules, Set<Pair> chosen, int place) {
        if (place == question.proposals() * question.experts()) {
            return rules.stream().allMatch(rule -> keeps(question, rule, chosen));
        }
        var pair = new Pair(place / question.experts(), place % question.experts());
        if (extend(question, rules, chosen, place + 1)) {
            return true;
        }
        if (question.affinities().bars(pair.proposal(), pair.expert())) {
            return false;
        }
        chosen.add(pair);
        boolean found = extend(question, rules, chosen, place + 1);
        chosen.remove(pair);
        return found;
    }

    private static boolean keeps(AssignmentCase question, Constraint rule, Set<Pair> chosen) {
        return switch (rule) {
            case Demand(int proposal, int number) -> count(chosen, proposal) == number;
            case LargestLoad(int expert, int number) -> load(chosen, expert) <= number;
            case LeastLoad(int expert, int number) -> load(chosen, expert) >= number;
            case GroupLeast(int proposal, int trait, int group, int number) ->
                inGroup(question, chosen, proposal, trait, group) >= number;
            case GroupMost(int proposal, int trait, int group, int number) ->
                inGroup(question, chosen, proposal, trait, group) <= number;
            case Settled(Pair pair) -> chosen.contains(pair);
        };
    }

    private static long count(Set<Pair> chosen, int proposal) {
        return chosen.stream().filter(pair -> pair.proposal() == proposal).count();
    }

    private static long load(Set<Pair> chosen, int expert) {
        return chosen.stream().filter(pair -> pair.expert() == expert).count();
    }

    private static long inGroup(AssignmentCase question, Set<Pair> chosen, int proposal, int trait, int group) {
        int[] groupOf = question.traits().get(trait).groupOf();
        return chosen.stream()
                .filter(pair -> pair.proposal() == proposal && groupOf[pair.expert()] == group)
                .count();
    }

    private static AssignmentCase mended(AssignmentCase question, Mend mend) {
        return switch (mend) {
            case Mend.MoreLoad(List<Integer> experts, int more) -> {
                int[] most = question.loadMax().clone();
                experts.forEach(expert -> most[expert] += more);
                yield new AssignmentCase(
                        question.affinities(),
                        question.demand(),
                        question.loadMin(),
                        most,
                        question.fixed(),
                        question.traits());
            }
            case Mend.ExpertOfGroup(int trait, int group, int load) -> withExpert(question, trait, group, load);
            case Mend.AnyExpert(int load) -> withExpert(question, 0, Trait.NO_GROUP, load);
            case Mend.Unbarred(Pair pair) -> {
                var rows = rows(question, 0);
                rows[pair.proposal()][pair.expert()] = 1;
                yield question.with(new Affinities(question.experts(), rows));
            }
            case Mend.Unsettled(Pair pair) ->
                question.with(question.fixed().stream()
                        .filter(other -> !other.equals(pair))
                        .toList());
            case Mend.Softened(Constraint rule, int number) -> softened(question, rule, number);
        };
    }

    private static int[][] rows(AssignmentCase question, int more) {
        var rows = new int[question.proposals()][];
        Arrays.setAll(rows, proposal -> {
            int[] row = Arrays.copyOf(question.affinities().row(proposal), question.experts() + more);
            return row;
        });
        return rows;
    }

    private static AssignmentCase withExpert(AssignmentCase question, int trait, int group, int load) {
        int experts = question.experts() + 1;
        int[] most = Arrays.copyOf(question.loadMax(), experts);
        most[experts - 1] = load;
        var traits = new ArrayList<Trait>();
        for (int place = 0; place < question.traits().size(); place++) {
            var before = question.traits().get(place);
            int[] groupOf = Arrays.copyOf(before.groupOf(), experts);
            groupOf[experts - 1] = place == trait ? group : Trait.NO_GROUP;
            traits.add(new Trait(groupOf, before.least(), before.most()));
        }
        return new AssignmentCase(
                new Affinities(experts, rows(question, 1)),
                question.demand(),
                Arrays.copyOf(question.loadMin(), experts),
                most,
                question.fixed(),
                traits);
    }

    private static AssignmentCase softened(AssignmentCase question, Constraint rule, int number) {
        int[] demand = question.demand().clone();
        int[] least = question.loadMin().clone();
        var traits = new ArrayList<>(question.traits());
        switch (rule) {
            case Demand(int proposal, int _) -> demand[proposal] = number;
            case LeastLoad(int expert, int _) -> least[expert] = number;
            case GroupLeast(int proposal, int trait, int group, int _) -> {
                int[][] fewest = copied(traits.get(trait).least());
                fewest[proposal][group] = number;
                traits.set(
                        trait,
                        new Trait(
                                traits.get(trait).groupOf(),
                                fewest,
                                traits.get(trait).most()));
            }
            case GroupMost(int proposal, int trait, int group, int _) -> {
                int[][] largest = copied(traits.get(trait).most());
                largest[proposal][group] = number;
                traits.set(
                        trait,
                        new Trait(traits.get(trait).groupOf(), traits.get(trait).least(), largest));
            }
            case LargestLoad _, Settled _ -> throw new AssertionError(rule);
        }
        return new AssignmentCase(question.affinities(), demand, least, question.loadMax(), question.fixed(), traits);
    }

    private static int[][] copied(int[][] rows) {
        return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
    }
}

package suishin.engines.assignment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/// Which experts should read which proposals, with load bounds and settled pairs: what {@link LargestTotal} answers.
///
/// @param affinities shape `[P × R]`, gaps are conflicts and forbidden pairs
/// @param demand     shape `[P]`, experts each proposal needs, ≥ 0
/// @param loadMin    shape `[R]`, fewest proposals an expert reads, ≥ 0
/// @param loadMax    shape `[R]`, most proposals an expert reads, ≥ `loadMin`
/// @param fixed      pairs that are settled beforehand; distinct, none barred
/// @param traits     what groups experts, with how many of each group a proposal needs and may have
public record AssignmentCase(
        Affinities affinities, int[] demand, int[] loadMin, int[] loadMax, List<Pair> fixed, List<Trait> traits) {

    /// A question in which nothing groups experts.
    public AssignmentCase(Affinities affinities, int[] demand, int[] loadMin, int[] loadMax, List<Pair> fixed) {
        this(affinities, demand, loadMin, loadMax, fixed, List.of());
    }

    /// @throws IllegalArgumentException if shapes differ or a number is outside its range; the message names it
    public AssignmentCase {
        fixed = List.copyOf(fixed);
        traits = List.copyOf(traits);
        traits.forEach(trait -> requireShape(trait, demand.length, loadMax.length));
        require(
                affinities.proposals() == demand.length,
                "there are %d rows, %d demands",
                affinities.proposals(),
                demand.length);
        require(
                affinities.experts() == loadMax.length,
                "there are %d columns, %d loads",
                affinities.experts(),
                loadMax.length);
        require(
                loadMin.length == loadMax.length,
                "there are %d least loads, %d largest",
                loadMin.length,
                loadMax.length);
        requireBounds(demand, loadMin, loadMax);
        require(new HashSet<>(fixed).size() == fixed.size(), "of %d settled pairs some are the same", fixed.size(), 0);
        for (var pair : fixed) {
            require(
                    !affinities.bars(pair.proposal(), pair.expert()),
                    "proposal %d is barred from %d",
                    pair.proposal(),
                    pair.expert());
        }
    }

    private static void requireShape(Trait trait, int proposals, int experts) {
        int rows = trait.least().length;
        int columns = trait.groupOf().length;
        require(rows == proposals, "a trait speaks of %d proposals, the question of %d", rows, proposals);
        require(columns == experts, "a trait speaks of %d experts, the question of %d", columns, experts);
    }

    private static void requireBounds(int[] demand, int[] loadMin, int[] loadMax) {
        for (int proposal = 0; proposal < demand.length; proposal++) {
            require(demand[proposal] >= 0, "the demand of proposal %d is %d", proposal, demand[proposal]);
        }
        for (int expert = 0; expert < loadMax.length; expert++) {
            require(loadMin[expert] >= 0, "the least load of expert %d is %d", expert, loadMin[expert]);
            require(loadMax[expert] >= loadMin[expert], "the largest load of expert %d is %d", expert, loadMax[expert]);
        }
    }

    private static void require(boolean holds, String message, int one, int other) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(one, other));
        }
    }

    /// {@return the number of proposals, P}
    public int proposals() {
        return demand.length;
    }

    /// {@return the number of experts, R}
    public int experts() {
        return loadMax.length;
    }

    /// {@return readings needed in all}
    public long readings() {
        return Arrays.stream(demand).asLongStream().sum();
    }

    /// {@return the sum of the affinities of the pairs, in millionths}
    ///
    /// @param experts shape `[P][…]`, the experts of each proposal
    public long total(int[][] experts) {
        long total = 0;
        for (int proposal = 0; proposal < experts.length; proposal++) {
            total += sum(proposal, experts[proposal]);
        }
        return total;
    }

    /// {@return the same question with other affinities, for example with another pair barred}
    public AssignmentCase with(Affinities others) {
        return new AssignmentCase(others, demand, loadMin, loadMax, fixed, traits);
    }

    /// {@return the same question with other settled pairs}
    public AssignmentCase with(List<Pair> settled) {
        return new AssignmentCase(affinities, demand, loadMin, loadMax, settled, traits);
    }

    /// {@return whether a proposal's experts keep the numbers of every trait}
    public boolean keepsTraits(int proposal, int[] experts) {
        return traits.stream().allMatch(trait -> trait.keeps(proposal, experts));
    }

    /// {@return the question for the pairs that are not settled; settled pairs are barred, bounds lowered by
    /// them}
    public AssignmentCase withoutSettled() {
        if (fixed.isEmpty()) {
            return this;
        }
        int[] needs = demand.clone();
        int[] least = loadMin.clone();
        int[] most = loadMax.clone();
        for (var pair : fixed) {
            needs[pair.proposal()]--;
            least[pair.expert()] = Math.max(0, least[pair.expert()] - 1);
            most[pair.expert()]--;
        }
        var lowered = traits.stream().map(trait -> trait.lowered(fixed)).toList();
        return new AssignmentCase(affinities.without(fixed), needs, least, most, List.of(), lowered);
    }

    /// {@return the experts of each proposal with the settled ones added, ascending}
    public int[][] withSettled(int[][] experts) {
        var all = experts.clone();
        for (var pair : fixed) {
            int[] longer = Arrays.copyOf(all[pair.proposal()], all[pair.proposal()].length + 1);
            longer[longer.length - 1] = pair.expert();
            Arrays.sort(longer);
            all[pair.proposal()] = longer;
        }
        return all;
    }

    /// {@return how well one proposal is served, in millionths}
    public long sum(int proposal, int[] experts) {
        int[] row = affinities.row(proposal);
        long sum = 0;
        for (int expert : experts) {
            sum += row[expert];
        }
        return sum;
    }
}

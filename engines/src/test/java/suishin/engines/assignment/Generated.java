package suishin.engines.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Questions of any size from numbered seeds, the same as those of `benchmarks/assignment`.
final class Generated {

    private static final int FIELDS = 12;

    private Generated() {}

    /// Affinities below 1 from twelve shared fields and a tenth of chance; one pair in thirty is a conflict.
    static AssignmentCase question(int proposals, int experts, int demand, int load, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var wanted = fields(proposals, random);
        var known = fields(experts, random);
        var rows = new int[proposals][experts];
        for (int proposal = 0; proposal < proposals; proposal++) {
            for (int expert = 0; expert < experts; expert++) {
                double sum = 0.1 * random.nextDouble();
                for (int field = 0; field < FIELDS; field++) {
                    sum += wanted[proposal][field] * known[expert][field] / 3;
                }
                rows[proposal][expert] =
                        random.nextInt(30) == 0 ? Affinities.BARRED : (int) (999_999 * Math.min(1, sum));
            }
        }
        var needs = new int[proposals];
        var most = new int[experts];
        Arrays.fill(needs, demand);
        Arrays.fill(most, load);
        return new AssignmentCase(new Affinities(experts, rows), needs, new int[experts], most, List.of());
    }

    private static double[][] fields(int count, RandomGenerator random) {
        var fields = new double[count][FIELDS];
        for (double[] row : fields) {
            Arrays.setAll(row, _ -> StrictMath.pow(random.nextDouble(), 3));
        }
        return fields;
    }

    /// One of each of two sectors and one senior at least, at most one from an organisation, two from a prefecture.
    static AssignmentCase withRules(AssignmentCase plain, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1_000 + seed);
        int experts = plain.experts();
        int[] organisation = random.doubles(experts)
                .mapToInt(chance -> (int) (chance * chance * 150))
                .toArray();
        int[] prefecture = Arrays.stream(organisation).map(one -> one * 7 % 20).toArray();
        int[] sector = random.ints(experts, 0, 6)
                .map(face -> face < 3 ? face % 2 : 2 + face % 2)
                .toArray();
        int[] senior = random.ints(experts, 0, 3)
                .map(face -> face == 0 ? 0 : Trait.NO_GROUP)
                .toArray();
        return SmallCases.withTraits(
                plain,
                List.of(
                        Trait.atLeast(plain.proposals(), sector, 1, 1, 0, 0),
                        Trait.atMost(plain.proposals(), organisation, 1),
                        Trait.atMost(plain.proposals(), prefecture, 2),
                        Trait.atLeast(plain.proposals(), senior, 1)));
    }
}

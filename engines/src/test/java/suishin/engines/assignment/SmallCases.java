package suishin.engines.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suishin.engines.assignment.TotalAnswer.Impossible;
import suishin.engines.assignment.TotalAnswer.Largest;

/// Random questions, small enough to try everything, and a slow oracle that does.
final class SmallCases {

    private SmallCases() {}

    /// At most 3 × 5, with least loads and settled pairs.
    static AssignmentCase any(RandomGenerator random) {
        int proposals = 1 + random.nextInt(3);
        int experts = 1 + random.nextInt(5);
        return made(random, proposals, experts, random.nextInt(3) == 0 ? 2 : 1);
    }

    /// At most 8 × 9, where loads are near what is needed.
    static AssignmentCase tight(RandomGenerator random) {
        return made(random, 1 + random.nextInt(8), 2 + random.nextInt(8), 1);
    }

    private static AssignmentCase made(RandomGenerator random, int proposals, int experts, int least) {
        var rows = new int[proposals][experts];
        for (int[] row : rows) {
            Arrays.setAll(row, _ -> random.nextInt(5) == 0 ? Affinities.BARRED : random.nextInt(-1, 8) * 250_000);
        }
        var demand =
                IntStream.range(0, proposals).map(_ -> 1 + random.nextInt(2)).toArray();
        var loadMin = IntStream.range(0, experts)
                .map(_ -> random.nextInt(4) == 0 ? random.nextInt(1 + least) : 0)
                .toArray();
        var loadMax = IntStream.range(0, experts)
                .map(expert -> loadMin[expert] + random.nextInt(3))
                .toArray();
        var fixed = new ArrayList<Pair>();
        for (int proposal = 0; proposal < proposals; proposal++) {
            int expert = random.nextInt(experts);
            if (random.nextInt(6) == 0 && rows[proposal][expert] != Affinities.BARRED) {
                fixed.add(new Pair(proposal, expert));
            }
        }
        return new AssignmentCase(new Affinities(experts, rows), demand, loadMin, loadMax, fixed);
    }

    /// At most 3 × 5 with one to three traits that may cross, least loads and settled pairs.
    static AssignmentCase ruled(RandomGenerator random) {
        var plain = any(random);
        return withTraits(
                plain,
                Stream.generate(() -> trait(plain, random))
                        .limit(1 + random.nextInt(3))
                        .toList());
    }

    static AssignmentCase withTraits(AssignmentCase plain, List<Trait> traits) {
        return new AssignmentCase(
                plain.affinities(), plain.demand(), plain.loadMin(), plain.loadMax(), plain.fixed(), traits);
    }

    private static Trait trait(AssignmentCase plain, RandomGenerator random) {
        int groups = 1 + random.nextInt(3);
        var groupOf = new int[plain.experts()];
        Arrays.setAll(groupOf, _ -> random.nextInt(-1, groups));
        var least = new int[plain.proposals()][groups];
        var most = new int[plain.proposals()][groups];
        for (int proposal = 0; proposal < least.length; proposal++) {
            Arrays.setAll(least[proposal], _ -> random.nextInt(5) == 0 ? 1 : 0);
            Arrays.setAll(most[proposal], _ -> random.nextBoolean() ? random.nextInt(1, 3) : Trait.NO_LIMIT);
        }
        return new Trait(groupOf, least, most);
    }

    static OptionalLong total(AssignmentCase question) {
        return switch (LargestTotal.solve(question)) {
            case Largest answer -> OptionalLong.of(answer.total());
            case Impossible _ -> OptionalLong.empty();
        };
    }

    static int[] shuffled(int size, RandomGenerator random) {
        int[] order = IntStream.range(0, size).toArray();
        for (int place = size - 1; place > 0; place--) {
            int other = random.nextInt(place + 1);
            int kept = order[place];
            order[place] = order[other];
            order[other] = kept;
        }
        return order;
    }

    static AssignmentCase permuted(AssignmentCase question, int[] rows, int[] columns) {
        var affinities = Arrays.stream(rows)
                .mapToObj(row -> Arrays.stream(columns)
                        .map(column -> question.affinities().at(row, column))
                        .toArray())
                .toArray(int[][]::new);
        var fixed = question.fixed().stream()
                .map(pair -> new Pair(placeOf(pair.proposal(), rows), placeOf(pair.expert(), columns)))
                .toList();
        return new AssignmentCase(
                new Affinities(columns.length, affinities),
                picked(question.demand(), rows),
                picked(question.loadMin(), columns),
                picked(question.loadMax(), columns),
                fixed);
    }

    private static int placeOf(int value, int[] order) {
        return IntStream.range(0, order.length)
                .filter(place -> order[place] == value)
                .findFirst()
                .orElseThrow();
    }

    private static int[] picked(int[] values, int[] order) {
        return Arrays.stream(order).map(place -> values[place]).toArray();
    }

    static AssignmentCase timesThree(AssignmentCase question) {
        return withRows(
                question,
                row -> Arrays.stream(row)
                        .map(value -> value == Affinities.BARRED ? value : 3 * value)
                        .toArray());
    }

    static AssignmentCase withTwinOf(AssignmentCase question, int expert) {
        var rows = withRows(
                question,
                row -> IntStream.concat(Arrays.stream(row), IntStream.of(row[expert]))
                        .toArray());
        int experts = question.experts() + 1;
        int[] most = Arrays.copyOf(question.loadMax(), experts);
        most[experts - 1] = question.loadMax()[expert];
        return new AssignmentCase(
                rows.affinities(),
                question.demand(),
                Arrays.copyOf(question.loadMin(), experts),
                most,
                question.fixed());
    }

    private static AssignmentCase withRows(AssignmentCase question, java.util.function.UnaryOperator<int[]> change) {
        var rows = IntStream.range(0, question.proposals())
                .mapToObj(proposal -> change.apply(question.affinities().row(proposal)))
                .toArray(int[][]::new);
        int experts = rows[0].length;
        return new AssignmentCase(
                new Affinities(experts, rows),
                question.demand(),
                Arrays.copyOf(question.loadMin(), experts),
                Arrays.copyOf(question.loadMax(), experts),
                question.fixed());
    }

    /// {@return the largest total, by trying every choice}
    static OptionalLong best(AssignmentCase question) {
        return all(question).stream().mapToLong(question::total).max();
    }

    /// {@return every assignment that keeps every bound}
    static List<int[][]> all(AssignmentCase question) {
        var found = new ArrayList<int[][]>();
        extend(question, new int[question.proposals()][], 0, found);
        return found;
    }

    private static void extend(AssignmentCase question, int[][] begun, int proposal, List<int[][]> found) {
        if (proposal == question.proposals()) {
            if (Certificate.check(question, begun, nothing(question)).feasible()) {
                found.add(begun.clone());
            }
            return;
        }
        for (int chosen = 0; chosen < 1 << question.experts(); chosen++) {
            int subset = chosen;
            if (Integer.bitCount(chosen) == question.demand()[proposal]) {
                begun[proposal] = IntStream.range(0, question.experts())
                        .filter(expert -> (subset >> expert & 1) == 1)
                        .toArray();
                extend(question, begun, proposal + 1, found);
            }
        }
    }

    private static Prices nothing(AssignmentCase question) {
        return new Prices(new long[question.proposals()], new long[question.experts()]);
    }
}

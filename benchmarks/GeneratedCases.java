import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import suishin.engines.assignment.Affinities;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Trait;

/// Questions from numbered seeds, the same for everybody who asks.
final class GeneratedCases {

    private GeneratedCases() {}

    /// Affinities below 1 from twelve shared fields and a tenth of chance; one pair in thirty is a conflict.
    static AssignmentCase plain(int proposals, int experts, int demand, int load, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var wanted = fields(proposals, random);
        var known = fields(experts, random);
        var rows = new int[proposals][experts];
        for (int proposal = 0; proposal < proposals; proposal++) {
            for (int expert = 0; expert < experts; expert++) {
                double sum = 0.1 * random.nextDouble();
                for (int field = 0; field < 12; field++) {
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
        var fields = new double[count][12];
        for (double[] row : fields) {
            Arrays.setAll(row, _ -> StrictMath.pow(random.nextDouble(), 3));
        }
        return fields;
    }

    /// {@return the same question under rules whose groups cross: sectors, seniors, organisations, prefectures}
    static AssignmentCase withRules(AssignmentCase plain, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1_000 + seed);
        int experts = plain.experts();
        int[] organisation = random.doubles(experts).mapToInt(chance -> (int) (chance * chance * 150)).toArray();
        int[] prefecture = Arrays.stream(organisation).map(one -> one * 7 % 20).toArray();
        int[] sector = random.ints(experts, 0, 6).map(face -> face < 3 ? face % 2 : 2 + face % 2).toArray();
        int[] senior = random.ints(experts, 0, 3).map(face -> face == 0 ? 0 : Trait.NO_GROUP).toArray();
        return new AssignmentCase(
                plain.affinities(),
                plain.demand(),
                plain.loadMin(),
                plain.loadMax(),
                List.of(),
                List.of(
                        Trait.atLeast(plain.proposals(), sector, 1, 1, 0, 0),
                        Trait.atMost(plain.proposals(), organisation, 1),
                        Trait.atMost(plain.proposals(), prefecture, 2),
                        Trait.atLeast(plain.proposals(), senior, 1)));
    }

    /// Writes a question in the layout `./suishin assign` reads.
    static void write(Path file, AssignmentCase question) throws IOException {
        try (var out = new PrintStream(
                new BufferedOutputStream(Files.newOutputStream(file), 1 << 20), false, StandardCharsets.UTF_8)) {
            out.printf("proposals,%d%nexperts,%d%n", question.proposals(), question.experts());
            out.println("demand" + joined(question.demand()));
            out.println("load_max" + joined(question.loadMax()));
            out.println("load_min" + joined(question.loadMin()));
            for (int proposal = 0; proposal < question.proposals(); proposal++) {
                var row = new StringBuilder("affinity");
                for (int value : question.affinities().row(proposal)) {
                    row.append(',');
                    if (value != Affinities.BARRED) {
                        row.append("0.").append(String.valueOf(1_000_000 + value), 1, 7);
                    }
                }
                out.append(row).append('\n');
            }
        }
    }

    private static String joined(int[] numbers) {
        var text = new StringBuilder();
        Arrays.stream(numbers).forEach(number -> text.append(',').append(number));
        return text.toString();
    }
}

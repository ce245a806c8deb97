import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import suishin.engines.impact.Coefficients;
import suishin.engines.impact.Effects;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.Multipliers;
import suishin.engines.impact.Multipliers.Measure;
import suishin.engines.impact.RegionalModel;
import suishin.engines.impact.RegionalModel.Households;
import suishin.engines.impact.uncertainty.Assumptions;
import suishin.engines.impact.uncertainty.Uncertainty;

/// Measures the impact engine at 47 regions of 107 sectors, and at what a person waits for.
///
/// Run it with `benchmarks/impact`, which has numpy answer the same questions. Prints rows of a page in Markdown.
public final class ImpactBenchmark {

    private static final int SCENARIOS = 1_000;

    private ImpactBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("large")) {
            large(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        } else {
            small();
        }
    }

    private static void large(int regions, Path folder) throws IOException {
        long begun = System.nanoTime();
        var table = GeneratedTables.of(regions, 107, 1);
        var coefficients = table.coefficients();
        int n = coefficients.size();
        double[][] scenarios = scenarios(table);
        row("the table, from its seed", seconds(begun));

        long cpu = cpu();
        long asked = System.nanoTime();
        var model = new RegionalModel(coefficients);
        var households = new Households(0.62, coefficients.consumption());
        var multipliers = model.multipliers(Optional.of(households));
        double afterMultipliers = seconds(asked);
        double processorOfMultipliers = (cpu() - cpu) / 1e9;
        var solved = model.system().output(scenarios);
        double all = seconds(asked);
        double processor = (cpu() - cpu) / 1e9;

        double off = 0;
        for (int i = 0; i < n; i++) {
            off = Math.max(off, Math.abs(solved.values()[0][i] / table.output()[i] - 1));
        }
        row("five multipliers, types I and II, all %,d columns".formatted(n), afterMultipliers);
        row("%,d scenarios, output of every sector".formatted(SCENARIOS), all - afterMultipliers);
        row("**both**", all);
        row("both, seconds of processor (of the multipliers: %.2f)".formatted(processorOfMultipliers), processor);
        row("most memory the process ever held, table included, MB", megabytes());
        System.out.printf("| residual of the multipliers | %.1e (%s, %d iterations) |%n",
                multipliers.residual(), multipliers.method(), multipliers.iterations());
        System.out.printf("| residual of the scenarios | %.1e (%s) |%n", solved.residual(), solved.method());
        System.out.printf("| the table's own demand gives its own output, largest relative difference | %.1e |%n", off);
        write(folder, coefficients, multipliers, scenarios, solved.values());
    }

    /// The first is the table's own demand; each other asks for the products of thirty sectors somewhere.
    private static double[][] scenarios(GeneratedTables.Table table) {
        int n = table.output().length;
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(2);
        var scenarios = new double[SCENARIOS][n];
        for (int i = 0; i < n; i++) {
            scenarios[0][i] = table.coefficients().localShare()[i] * table.demand()[i] + table.exports()[i];
        }
        for (int k = 1; k < SCENARIOS; k++) {
            for (int demand = 0; demand < 30; demand++) {
                scenarios[k][random.nextInt(n)] += random.nextDouble(1, 1_000);
            }
        }
        return scenarios;
    }

    private static void small() {
        var table = GeneratedTables.of(1, 107, 3);
        var coefficients = table.coefficients();
        var households = new Households(0.62, coefficients.consumption());
        var demand = new double[107];
        demand[17] = 10_000;
        var model = new RegionalModel(coefficients);
        double[] kept = times(() -> Effects.of(model, demand, Arising.INSIDE, households));
        double[] anew = times(() -> Effects.of(new RegionalModel(coefficients), demand, Arising.INSIDE, households));
        double[] multipliers = times(() -> new RegionalModel(coefficients).multipliers(Optional.of(households)));
        System.out.println("| 107 sectors, warm | median ms | p95 | largest |");
        System.out.println("|---|---:|---:|---:|");
        report("one scenario, all rounds, the table's model at hand", kept);
        report("one scenario, all rounds, from the coefficients", anew);
        report("five multipliers, both types, from the coefficients", multipliers);
        var draws = new double[7];
        for (int i = 0; i < draws.length; i++) {
            long begun = System.nanoTime();
            Uncertainty.of(coefficients, Map.of(Arising.INSIDE, demand), Optional.of(households),
                    new Assumptions(1_000, i, 500, .05, .1));
            draws[i] = 1_000 * seconds(begun);
        }
        report("p10, p50 and p90 of one scenario from 1,000 draws", draws);
    }

    private static double[] times(Runnable question) {
        var times = new double[2_000];
        for (int i = -2_000; i < times.length; i++) {
            long begun = System.nanoTime();
            question.run();
            if (i >= 0) {
                times[i] = 1_000 * seconds(begun);
            }
        }
        return times;
    }

    private static void report(String name, double[] times) {
        double[] sorted = Arrays.stream(times).sorted().toArray();
        System.out.printf("| %s | %.3f | %.3f | %.3f |%n", name, sorted[sorted.length / 2],
                sorted[(int) (0.95 * (sorted.length - 1))], sorted[sorted.length - 1]);
    }

    private static void row(String name, double value) {
        System.out.printf("| %s | %.2f |%n", name, value);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double megabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum()
                / 1024.0;
    }

    /// Hands the questions and the answers to numpy.
    private static void write(
            Path folder, Coefficients c, Multipliers multipliers, double[][] scenarios, double[][] output)
            throws IOException {
        write(folder.resolve("inputs"), c.inputs());
        write(folder.resolve("share"), c.localShare());
        double[][] direct = new double[5][];
        double[][] one = new double[5][];
        double[][] two = new double[5][];
        for (Measure measure : Measure.values()) {
            direct[measure.ordinal()] = multipliers.of(measure).direct();
            one[measure.ordinal()] = multipliers.of(measure).typeOne();
            two[measure.ordinal()] = multipliers.of(measure).typeTwo();
        }
        write(folder.resolve("direct"), direct);
        write(folder.resolve("one"), one);
        write(folder.resolve("two"), two);
        write(folder.resolve("consumption"), Arrays.stream(c.consumption()).map(s -> 0.62 * s).toArray());
        write(folder.resolve("scenarios"), scenarios);
        write(folder.resolve("output"), output);
    }

    private static void write(Path file, double[]... rows) throws IOException {
        var bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (double[] row : rows) {
                for (double value : row) {
                    if (!bytes.hasRemaining()) {
                        out.write(bytes.flip());
                        bytes.clear();
                    }
                    bytes.putDouble(value);
                }
            }
            out.write(bytes.flip());
        }
    }
}

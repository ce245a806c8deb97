import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import suishin.engines.assignment.AssignmentAnswer.Assigned;
import suishin.engines.assignment.AssignmentExplainer;
import suishin.engines.assignment.AssignmentQuestion;
import suishin.engines.assignment.AssignmentSolver;
import suishin.engines.assignment.Pair;
import suishin.engines.assignment.Progress;
import suishin.engines.assignment.Served;

/// Measures the assignment engine: published files if a folder is given, generated questions, warm edits, all rules.
///
/// Run it with `benchmarks/assignment`. Generated questions come from numbered seeds, so anybody has the same.
public final class AssignmentBenchmark {

    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":\\s*([\\d.eE+-]+|true|false)");

    private final StringBuilder page = new StringBuilder();
    private final Path scratch;

    private AssignmentBenchmark(Path scratch) {
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws Exception {
        Path scratch = Files.createTempDirectory("suishin-assignment");
        try {
            new AssignmentBenchmark(scratch).run(arguments.length == 0 ? List.of() : files(Path.of(arguments[0])));
        } finally {
            for (Path file : files(scratch)) {
                Files.delete(file);
            }
            Files.delete(scratch);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private void run(List<Path> published) throws Exception {
        var today = LocalDate.now().toString();
        line("# The assignment engine, " + today);
        line("");
        line("Made by `benchmarks/assignment`, which anybody can run again; generated questions come from numbered seeds.");
        line("");
        line("- commit: " + output("git", "describe", "--always", "--dirty"));
        line("- machine: " + machine());
        line("");
        line("## The command, from the start of the JVM to the result");
        line("");
        line("| question | P × R | options | total | minimum | worst tenth | optimum | proved | CPU s | clock s | MB |");
        line("|---|---|---|---:|---:|---:|---:|---|---:|---:|---:|");
        for (Path file : published) {
            for (var options : List.of(
                    List.<String>of(), List.of("--objective", "fair"), List.of("--pair-limit", "0.5"))) {
                command(file.getFileName().toString().replaceFirst("\\..*", ""), "", file, options);
            }
        }
        generated(911, 2748, 3, 3);
        generated(1250, 750, 3, 6);
        generated(2500, 1500, 3, 6);
        generated(5000, 3000, 3, 6);
        generated(10_000, 6_000, 3, 6);
        turns();
        warm();
        allRules();
        Path to = Path.of("docs/benchmarks", today + "-assignment.md");
        Files.writeString(to, page);
        System.err.println("Written: " + to);
    }

    private static String machine() throws Exception {
        String cpu = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.replaceFirst(".*: ", ""))
                .orElse("unknown");
        return "%s, %d cores, Temurin %s; a load of %.1f at the beginning"
                .formatted(
                        cpu,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void line(String text) {
        page.append(text).append('\n');
        System.out.println(text);
    }

    private static String output(String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        process.waitFor();
        return text;
    }

    private void command(String name, String size, Path file, List<String> options) throws Exception {
        var words = new ArrayList<>(List.of(
                "bash",
                "-c",
                "TIMEFORMAT='\"user\": %U, \"system\": %S'; { time ./suishin assign \"$@\" 2>/dev/null; } 2>&1",
                "--",
                file.toString()));
        words.addAll(options);
        String json = output(words.toArray(String[]::new));
        var fields = new java.util.HashMap<String, String>();
        var found = FIELD.matcher(json);
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        line("| %s | %s | %s | %s | %s | %s | %s | %s | %.1f | %s | %s |"
                .formatted(
                        name,
                        size,
                        String.join(" ", options),
                        fields.get("total"),
                        fields.get("minimum"),
                        fields.get("worstTenth"),
                        fields.get("optimum"),
                        fields.get("certified"),
                        number(fields, "user") + number(fields, "system"),
                        fields.get("seconds"),
                        fields.get("peakMegabytes")));
    }

    private static double number(java.util.Map<String, String> fields, String name) {
        return Double.parseDouble(fields.getOrDefault(name, "0"));
    }

    private void generated(int proposals, int experts, int demand, int load) throws Exception {
        Path file = scratch.resolve("%dx%d.csv".formatted(proposals, experts));
        GeneratedCases.write(file, GeneratedCases.plain(proposals, experts, demand, load, 1));
        String size = "%,d × %,d".formatted(proposals, experts);
        command("generated", size, file, List.of());
        command("generated", size, file, List.of("--objective", "fair"));
        command("generated", size, file, List.of("--pair-limit", "0.5"));
        Files.delete(file);
    }

    /// The fair assignment beside proposals that pick in turns.
    private void turns() {
        line("");
        line("## Fair, beside proposals that pick experts in turns without envy");
        line("");
        line("The peer is a reading of Payan and Zick (IJCAI 2022), the idea of FairSequence, without its trades. Minimum / worst tenth / total.");
        line("");
        line("| P × R | load | here | in turns |");
        line("|---|---:|---:|---:|");
        for (int[] size : new int[][] {{118, 177, 4}, {300, 200, 6}, {500, 300, 6}, {911, 2748, 3}, {1250, 750, 6}, {2500, 1500, 6}}) {
            var asked = AssignmentQuestion.forTotal(GeneratedCases.plain(size[0], size[1], 3, size[2], 1))
                    .with(new AssignmentQuestion.Objective.Fair(978));
            var fair = (Assigned) AssignmentSolver.solve(asked, Progress.SILENT);
            line("| %,d × %,d | %d | %s | %s |"
                    .formatted(
                            size[0],
                            size[1],
                            size[2],
                            said(fair.served()),
                            PickingSequence.of(asked.bounds()).map(AssignmentBenchmark::said).orElse("gets stuck")));
        }
    }

    private static String said(Served served) {
        return "%.6f / %.6f / %.3f"
                .formatted(
                        served.minimum() / 1e6,
                        served.worstTenth() / 1e6 / served.tenth(),
                        served.total() / 1e6);
    }

    /// Forbids each assigned pair in turn, as an explanation does.
    private void warm() {
        line("");
        line("## A warm edit: one assigned pair forbidden, the largest total again");
        line("");
        line("| P × R | edits | median ms of CPU | p95 | largest |");
        line("|---|---:|---:|---:|---:|");
        for (int[] size : new int[][] {{118, 177, 4}, {500, 300, 6}, {911, 2748, 3}}) {
            var asked = AssignmentQuestion.forTotal(GeneratedCases.plain(size[0], size[1], 3, size[2], 2));
            var answer = (Assigned) AssignmentSolver.solve(asked, Progress.SILENT);
            var explainer = new AssignmentExplainer(asked, answer);
            edits(explainer, answer);
            double[] times = edits(explainer, answer);
            line("| %,d × %,d | %,d | %.2f | %.2f | %.2f |"
                    .formatted(
                            size[0],
                            size[1],
                            times.length,
                            times[times.length / 2],
                            times[times.length * 95 / 100],
                            times[times.length - 1]));
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double[] edits(AssignmentExplainer explainer, Assigned answer) {
        var times = new ArrayList<Double>();
        for (int proposal = 0; proposal < answer.experts().length && times.size() < 1000; proposal++) {
            for (int expert : answer.experts()[proposal]) {
                long begun = cpu();
                explainer.explain(new Pair(proposal, expert));
                times.add((cpu() - begun) / 1e6);
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private void allRules() {
        line("");
        line("## All rules at once");
        line("");
        line("One of each of two sectors and one senior at least, at most one from an organisation and two from a prefecture: groups that cross.");
        line("");
        line("| P × R | seed | total | bound | proved | gap, millionths of the total | seconds of CPU |");
        line("|---|---:|---:|---:|---|---:|---:|");
        for (int[] size : new int[][] {{150, 240, 4, 1}, {150, 240, 4, 2}, {526, 596, 6, 1}, {526, 596, 6, 2}, {526, 596, 6, 3}, {526, 596, 6, 4}, {526, 596, 6, 5}, {526, 596, 6, 7}, {526, 596, 6, 8}}) {
            var plain = GeneratedCases.plain(size[0], size[1], 3, size[2], size[3]);
            var asked = AssignmentQuestion.forTotal(GeneratedCases.withRules(plain, size[3]));
            long begun = cpu();
            var answer = AssignmentSolver.solve(asked, Progress.SILENT);
            double seconds = (cpu() - begun) / 1e9;
            if (answer instanceof Assigned found) {
                long gap = found.proof().bound() - found.served().total();
                line("| %,d × %,d | %d | %.6f | %.6f | %s | %.1f | %.1f |"
                        .formatted(
                                size[0],
                                size[1],
                                size[3],
                                found.served().total() / 1e6,
                                found.proof().bound() / 1e6,
                                found.proof().isProved(),
                                1e6 * gap / found.served().total(),
                                seconds));
            } else {
                line("| %,d × %,d | %d | %s | | | | %.1f |"
                        .formatted(size[0], size[1], size[3], answer.getClass().getSimpleName(), seconds));
            }
        }
    }
}

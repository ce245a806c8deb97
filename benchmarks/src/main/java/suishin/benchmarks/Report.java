package suishin.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes what was measured, on which machine, of which commit.
final class Report {

    private Report() {}

    /// What a seal cost, and what it cost at least.
    ///
    /// @param rows  by table, per seal
    /// @param limit seals a second, were there nothing to do but to insert
    record Sealing(Seals.Result seals, int clients, Map<String, Long> rows, double limit) {}

    static Path write(PreparedProduct product, List<Pages.Result> pages, Sealing sealing) {
        String text = """
                # Benchmarks of %s

                Made by `benchmarks/run`. A figure means something only next to its limit, measured in the same run.

                %s

                ## Pages

                wrk, 1 thread, 16 connections, 8 seconds after warming up, loopback, no compression; nginx serves the same bytes as a file.

                | page | bytes | pages/s | p95 ms | nginx pages/s | nginx p95 ms | ratio |
                |---|---:|---:|---:|---:|---:|---:|
                %s

                ## Seals

                %d proposals, each with one random file of 1 MB, %d clients through the JSON API (upload, then seal); pgbench with as many clients inserts the same rows into copies of the same tables with their indexes and checks.

                | seals/s | p95 ms | pgbench/s | ratio |
                |---:|---:|---:|---:|
                %s

                Rows a seal inserts: %s.
                """.formatted(
                        today(),
                        where(product),
                        pages.stream().map(Report::line).collect(Collectors.joining("\n")),
                        sealing.seals().seals(),
                        sealing.clients(),
                        line(sealing),
                        sealing.rows().entrySet().stream()
                                .map(row -> "%s %d".formatted(row.getKey(), row.getValue()))
                                .collect(Collectors.joining(", ")));
        return keep(product, today() + ".md", text);
    }

    static LocalDate today() {
        return LocalDate.now(java.time.ZoneOffset.UTC);
    }

    /// {@return commit, machine and load, as lines of a list}
    static String where(PreparedProduct product) {
        return """
                - commit: %s
                - machine: %s
                - load before the run (1, 5, 15 minutes): %s""".formatted(commit(product.top()), machine(), product.load());
    }

    /// Writes a page of the measurements.
    static Path keep(PreparedProduct product, String name, String text) {
        Path file = product.top().resolve("docs/benchmarks").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String line(Pages.Result page) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.1f | %.0f | %.1f | %.3f |",
                page.page(),
                page.bytes(),
                page.product().perSecond(),
                page.product().p95Millis(),
                page.limit().perSecond(),
                page.limit().p95Millis(),
                page.product().perSecond() / page.limit().perSecond());
    }

    private static String line(Sealing sealing) {
        double perSecond = sealing.seals().perSecond();
        return String.format(
                Locale.ROOT,
                "| %.1f | %.0f | %.1f | %.2f |",
                perSecond,
                sealing.seals().p95Millis(),
                sealing.limit(),
                perSecond / sealing.limit());
    }

    private static String commit(Path top) {
        String commit = Programs.output("git", "-C", top.toString(), "rev-parse", "--short=12", "HEAD")
                .strip();
        boolean clean = Programs.output("git", "-C", top.toString(), "status", "--porcelain", "-uno")
                .isBlank();
        return clean ? commit : commit + " with changes";
    }

    private static String machine() {
        try {
            String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
            String memory =
                    Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
            return "%s, %d cores, %d GB, Linux %s, Java %s"
                    .formatted(
                            model,
                            Runtime.getRuntime().availableProcessors(),
                            Math.round(Long.parseLong(memory) / 1e6),
                            System.getProperty("os.version"),
                            Runtime.version());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

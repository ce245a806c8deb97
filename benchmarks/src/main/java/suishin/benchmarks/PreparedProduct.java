package suishin.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// The built product on a data folder filled for a measurement, which is gone afterwards.
///
/// @param load     of the machine before anything was done (1, 5, 15 minutes)
/// @param top      of the repository
/// @param scratch  for whatever a measurement leaves behind
/// @param database of the product
/// @param ready    proposals that lack nothing but file and seal
/// @param typists  people of one strategy
record PreparedProduct(
        String load, Path top, Path scratch, DatabaseFolder database, List<ReadyProposal> ready, List<Typist> typists) {

    private static final Duration START = Duration.ofSeconds(90);

    /// What to fill the folder with.
    ///
    /// @param proposals that lack nothing but file and seal
    /// @param typists   secretaries of one council
    record Filling(int proposals, int typists) {}

    /// Prepares, has the work done, and takes everything away again.
    ///
    /// @param arguments the top of the repository, and the class path of the platform with its tests
    static void with(String[] arguments, Filling filling, Consumer<PreparedProduct> work) throws IOException {
        String load = Files.readString(Path.of("/proc/loadavg")).replaceAll("^(\\S+ \\S+ \\S+).*\\s*", "$1");
        Path scratch = Files.createTempDirectory("suishin-benchmark");
        try {
            var database = new DatabaseFolder(scratch.resolve("data"));
            System.out.println("Preparing ...");
            Path ready = scratch.resolve("ready.txt");
            Path typists = scratch.resolve("typists.txt");
            Programs.output(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-Dsuishin.test.folder=" + database.folder(),
                    "-Dsuishin.test.database=suishin",
                    "-cp",
                    arguments[1],
                    "suishin.platform.testing.ReadyProposals",
                    String.valueOf(filling.proposals()),
                    ready.toString(),
                    String.valueOf(filling.typists()),
                    typists.toString());
            work.accept(new PreparedProduct(
                    load,
                    Path.of(arguments[0]),
                    scratch,
                    database,
                    lines(ready).map(ReadyProposal::parse).toList(),
                    lines(typists).map(Typist::parse).toList()));
        } finally {
            delete(scratch);
        }
    }

    private static java.util.stream.Stream<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream();
    }

    /// Starts the product, does the work with its address, and ends it.
    void running(Consumer<String> work) {
        int port = Http.freePort();
        Path log = scratch.resolve("product.log");
        var product = Programs.background(
                log,
                List.of(
                        top.resolve("suishin").toString(),
                        "serve",
                        "--data",
                        database.folder().toString(),
                        "--port",
                        String.valueOf(port)));
        try {
            String address = "http://127.0.0.1:" + port;
            Http.await(address + "/", START, log);
            work.accept(address);
        } catch (IllegalStateException failure) {
            throw new IllegalStateException(
                    "%s%nThe product said:%n%s".formatted(failure.getMessage(), end(log)), failure);
        } finally {
            Programs.end(product);
        }
    }

    private static String end(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

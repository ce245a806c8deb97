package suishin.engines.assignment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Published sets that may not be copied: read from `../shared/data/assignment` beside the checkout, from the
/// folder in
/// `-Dsuishin.shared`, or from `SUISHIN_SHARED`; a test of a set that is not there is skipped by name.
final class SharedSets {

    private SharedSets() {}

    static AssignmentCase read(String name) {
        var file = folder().resolve("data/assignment").resolve(name + ".csv.gz");
        assumeTrue(Files.exists(file), "The set (" + name + ") is not at " + file);
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path folder() {
        String told = System.getProperty("suishin.shared", System.getenv().getOrDefault("SUISHIN_SHARED", ""));
        return told.isEmpty() ? Path.of("..", "..", "shared") : Path.of(told);
    }

    private static AssignmentCase parse(List<String> lines) {
        int[] loads = numbers(lines.get(3));
        var rows = lines.stream()
                .filter(line -> line.startsWith("affinity,"))
                .map(SharedSets::row)
                .toArray(int[][]::new);
        return new AssignmentCase(
                new Affinities(loads.length, rows), numbers(lines.get(2)), numbers(lines.get(4)), loads, List.of());
    }

    private static int[] numbers(String line) {
        return Arrays.stream(line.split(","))
                .skip(1)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static int[] row(String line) {
        return Arrays.stream(line.split(",", -1))
                .skip(1)
                .mapToInt(cell -> cell.isEmpty() ? Affinities.BARRED : millionths(cell))
                .toArray();
    }

    private static int millionths(String cell) {
        return new BigDecimal(cell)
                .movePointRight(6)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}

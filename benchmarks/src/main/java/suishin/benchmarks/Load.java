package suishin.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Puts load on an address with wrk.
///
/// @param perSecond answers a second
/// @param p95Millis 95 of 100 answers took at most this long
record Load(double perSecond, double p95Millis) {

    private static final String SCRIPT = """
            done = function(summary, latency, requests)
              local errors = summary.errors.connect + summary.errors.read + summary.errors.write
                + summary.errors.status + summary.errors.timeout
              io.write(string.format("RESULT %d %d %f %d\\n",
                summary.requests, summary.duration, latency:percentile(95), errors))
            end
            """;
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) ([0-9.]+) (\\d+)");
    private static final double MICROS = 1_000_000;

    /// {@return what wrk measured with 16 connections for so long}
    static Load on(String address, int seconds, Path scratch) {
        Path script = scratch.resolve("wrk.lua");
        try {
            Files.writeString(script, SCRIPT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String printed = Programs.output("wrk", "-t1", "-c16", "-d" + seconds + "s", "-s", script.toString(), address);
        var found = RESULT.matcher(printed);
        if (!found.find() || !found.group(4).equals("0")) {
            throw new IllegalStateException("wrk did not get good answers from %s:%n%s".formatted(address, printed));
        }
        double perSecond = Long.parseLong(found.group(1)) * MICROS / Long.parseLong(found.group(2));
        return new Load(perSecond, Double.parseDouble(found.group(3)) / 1_000);
    }
}

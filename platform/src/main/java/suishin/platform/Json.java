package suishin.platform;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// One JSON object as the command line prints it, in the order it was filled; needs no library.
final class Json {

    private static final int DECIMALS = 6;
    private static final double TICKS_PER_SECOND = 100;

    private final StringBuilder text = new StringBuilder();

    /// {@return the millionths as a decimal number}
    static String decimal(long millionths) {
        var number = BigDecimal.valueOf(millionths, DECIMALS).stripTrailingZeros();
        return number.scale() < 0 ? number.toBigInteger().toString() : number.toPlainString();
    }

    Json decimal(String name, long millionths) {
        return put(name, decimal(millionths));
    }

    /// Puts a quotient to twelve decimals; 1 if both are 0.
    Json ratio(String name, long dividend, long divisor) {
        var quotient = dividend == divisor
                ? BigDecimal.ONE
                : BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), 12, RoundingMode.HALF_EVEN);
        return put(
                name,
                quotient.signum() == 0 ? "0" : quotient.stripTrailingZeros().toPlainString());
    }

    Json truth(String name, boolean value) {
        return put(name, Boolean.toString(value));
    }

    Json texts(String name, List<String> values) {
        return put(
                name,
                values.stream()
                        .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(", ", "[", "]")));
    }

    /// Puts `seconds` since the Java machine started and `peakMegabytes` of memory it ever held, as the kernel
    /// counts both; elsewhere than on Linux seconds of the command and present heap.
    Json measured(long begun) {
        return put("seconds", "%.3f".formatted(seconds(begun))).put("peakMegabytes", "%.1f".formatted(megabytes()));
    }

    static double seconds(long begun) {
        try {
            String after = Files.readString(Path.of("/proc/self/stat")).replaceFirst("^.*\\) ", "");
            double started = Long.parseLong(after.split(" ", -1)[19]) / TICKS_PER_SECOND;
            return Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ", -1)[0]) - started;
        } catch (IOException | NumberFormatException _) {
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    static double megabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException _) {
            return Runtime.getRuntime().totalMemory() / 1048576.0;
        }
    }

    private Json put(String name, String value) {
        text.append(text.isEmpty() ? "" : ", ")
                .append('"')
                .append(name)
                .append("\": ")
                .append(value);
        return this;
    }

    @Override
    public String toString() {
        return "{" + text + "}";
    }
}

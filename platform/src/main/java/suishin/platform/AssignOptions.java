package suishin.platform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import suishin.engines.assignment.PairLimit;
import suishin.platform.kernel.Typed;
import suishin.platform.postgres.CannotStart;

/// The options of `assign`.
///
/// @param file      where the question stands
/// @param fair      whether the worst served come first, not the total
/// @param minLoad   least load of every expert, where the file asks for less
/// @param pairLimit largest probability of a pair, above 0 and at most 1, at most six decimals
/// @param seed      decides every draw
/// @param out       where the pairs are written
record AssignOptions(
        Path file, boolean fair, int minLoad, Optional<PairLimit> pairLimit, long seed, Optional<Path> out) {

    static AssignOptions of(List<String> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("--")) {
            throw new CannotStart("assign takes a file first, for example: suishin assign affinities.csv.gz");
        }
        var options = new AssignOptions(Path.of(arguments.getFirst()), false, 0, Optional.empty(), 1, Optional.empty());
        for (int i = 1; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new CannotStart(
                        "The option (%s) needs a value. Maybe see: suishin help".formatted(arguments.get(i)));
            }
            options = options.with(arguments.get(i), arguments.get(i + 1));
        }
        if (options.fair && options.pairLimit.isPresent()) {
            throw new CannotStart("A pair limit goes with the objective (total), not (fair).");
        }
        return options;
    }

    private AssignOptions with(String name, String value) {
        return switch (name) {
            case "--objective" -> new AssignOptions(file, objective(value), minLoad, pairLimit, seed, out);
            case "--min-load" ->
                new AssignOptions(file, fair, (int) whole(name, value, 0, 1_000_000), pairLimit, seed, out);
            case "--pair-limit" -> new AssignOptions(file, fair, minLoad, Optional.of(limit(value)), seed, out);
            case "--seed" ->
                new AssignOptions(
                        file, fair, minLoad, pairLimit, whole(name, value, Long.MIN_VALUE, Long.MAX_VALUE), out);
            case "--out" -> new AssignOptions(file, fair, minLoad, pairLimit, seed, Optional.of(Path.of(value)));
            default ->
                throw new CannotStart(
                        "There is no option (%s), only --objective, --min-load, --pair-limit, --seed and --out."
                                .formatted(name));
        };
    }

    private static boolean objective(String value) {
        return switch (value) {
            case "total" -> false;
            case "fair" -> true;
            default -> throw new CannotStart("The objective (%s) is neither total nor fair.".formatted(value));
        };
    }

    private static long whole(String name, String value, long least, long most) {
        try {
            long number = Long.parseLong(Typed.folded(value));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new CannotStart(
                "The option %s has (%s), not a whole number from %d to %d.".formatted(name, value, least, most));
    }

    private static PairLimit limit(String value) {
        try {
            var number = new BigDecimal(Typed.folded(value)).stripTrailingZeros();
            if (number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0 && number.scale() <= 6) {
                return fraction(number);
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new CannotStart("The pair limit (%s) is not a number above 0 and at most 1 with at most six decimals."
                .formatted(value));
    }

    private static PairLimit fraction(BigDecimal number) {
        var units = number.movePointRight(6).toBigIntegerExact();
        var whole = BigInteger.valueOf(1_000_000);
        var common = units.gcd(whole);
        return new PairLimit(
                units.divide(common).intValueExact(), whole.divide(common).intValueExact());
    }
}

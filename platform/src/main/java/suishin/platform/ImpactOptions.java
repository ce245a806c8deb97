package suishin.platform;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import suishin.engines.impact.uncertainty.Assumptions;
import suishin.platform.kernel.Typed;
import suishin.platform.postgres.CannotStart;

/// The options of `impact`.
///
/// @param table       where the input-output table stands
/// @param sheet       of a workbook, where the transactions stand
/// @param demand      where the demand stands, if one is asked about
/// @param margins     where the margins stand, if the demand is at purchasers' prices
/// @param prices      where the price indices stand, if the demand is of another year
/// @param consumption share of income that is consumed, 0…1; without it there is no second round
/// @param assumed     what is drawn, if the demand is to have ranges
/// @param out         where the answer is written besides
record ImpactOptions(
        Path table,
        Optional<String> sheet,
        Optional<Path> demand,
        Optional<Path> margins,
        Optional<Path> prices,
        Optional<Double> consumption,
        Optional<Assumptions> assumed,
        Optional<Path> out) {

    private static final Set<String> NAMES = Set.of(
            "--table",
            "--sheet",
            "--demand",
            "--margins",
            "--prices",
            "--consumption",
            "--draws",
            "--seed",
            "--concentration",
            "--consumption-deviation",
            "--demand-deviation",
            "--out");

    private static final Set<String> WHOLE = Set.of("--draws", "--seed");

    /// An input of 0.1 has the standard deviation 0.013.
    private static final double CONCENTRATION = 500;

    private static final double CONSUMPTION_DEVIATION = 0.05;
    private static final double DEMAND_DEVIATION = 0.1;

    static ImpactOptions of(List<String> arguments) {
        var read = new Reading(new HashMap<>());
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new CannotStart(
                        "The option (%s) needs a value. Maybe see: suishin help".formatted(arguments.get(i)));
            }
            read.take(arguments.get(i), arguments.get(i + 1));
        }
        return read.options();
    }

    private record Reading(Map<String, String> values) {

        void take(String name, String value) {
            if (!NAMES.contains(name)) {
                throw new CannotStart("There is no option (%s), only %s."
                        .formatted(
                                name, String.join(", ", NAMES.stream().sorted().toList())));
            }
            values.put(name, value);
        }

        ImpactOptions options() {
            var table = path("--table")
                    .orElseThrow(() ->
                            new CannotStart("impact needs a table, for example: suishin impact --table table.csv"));
            if (path("--demand").isEmpty()) {
                for (String needs : List.of("--margins", "--prices", "--draws")) {
                    text(needs).ifPresent(_ -> {
                        throw new CannotStart("The option (%s) needs a demand (--demand FILE).".formatted(needs));
                    });
                }
            }
            return new ImpactOptions(
                    table,
                    text("--sheet"),
                    path("--demand"),
                    path("--margins"),
                    path("--prices"),
                    text("--consumption").map(Reading::share),
                    assumed(),
                    path("--out"));
        }

        private Optional<Assumptions> assumed() {
            try {
                return text("--draws")
                        .map(draws -> new Assumptions(
                                read("--draws", draws, Integer::parseInt),
                                text("--seed")
                                        .map(seed -> read("--seed", seed, Long::parseLong))
                                        .orElse(1L),
                                number("--concentration", CONCENTRATION),
                                number("--consumption-deviation", CONSUMPTION_DEVIATION),
                                number("--demand-deviation", DEMAND_DEVIATION)));
            } catch (IllegalArgumentException refused) {
                throw new CannotStart(String.valueOf(refused.getMessage()));
            }
        }

        private double number(String name, double otherwise) {
            return text(name)
                    .map(value -> read(name, value, Double::parseDouble))
                    .orElse(otherwise);
        }

        private static <N> N read(String name, String value, Function<String, N> reading) {
            try {
                return reading.apply(Typed.folded(value));
            } catch (NumberFormatException _) {
                throw new CannotStart("The option %s has (%s), which is no number%s."
                        .formatted(name, value, WHOLE.contains(name) ? " without decimals, or too large" : ""));
            }
        }

        private Optional<String> text(String name) {
            return Optional.ofNullable(values.get(name));
        }

        private Optional<Path> path(String name) {
            return text(name).map(Path::of);
        }

        private static double share(String value) {
            try {
                double share = Double.parseDouble(Typed.folded(value));
                if (share >= 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException _) {
                // said below
            }
            throw new CannotStart("The consumption (%s) is not a number from 0 to 1.".formatted(value));
        }
    }
}

package suishin.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suishin.platform.postgres.CannotStart;

/// The options of `impact`.
///
/// @param table       where the input-output table stands
/// @param demand      where the demand stands, if one is asked about
/// @param consumption share of income that is consumed, 0…1; without it there is no second round
/// @param out         where the answer is written besides
record ImpactOptions(Path table, Optional<Path> demand, Optional<Double> consumption, Optional<Path> out) {

    static ImpactOptions of(List<String> arguments) {
        var read = new Reading();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new CannotStart(
                        "The option (%s) needs a value. Maybe see: suishin help".formatted(arguments.get(i)));
            }
            read.take(arguments.get(i), arguments.get(i + 1));
        }
        return read.options();
    }

    private static final class Reading {

        private @Nullable Path table;
        private @Nullable Path demand;
        private @Nullable Double consumption;
        private @Nullable Path out;

        void take(String name, String value) {
            switch (name) {
                case "--table" -> table = Path.of(value);
                case "--demand" -> demand = Path.of(value);
                case "--consumption" -> consumption = share(value);
                case "--out" -> out = Path.of(value);
                default ->
                    throw new CannotStart("There is no option (%s), only --table, --demand, --consumption and --out."
                            .formatted(name));
            }
        }

        ImpactOptions options() {
            if (table == null) {
                throw new CannotStart("impact needs a table, for example: suishin impact --table table.csv");
            }
            return new ImpactOptions(
                    table, Optional.ofNullable(demand), Optional.ofNullable(consumption), Optional.ofNullable(out));
        }

        private static double share(String value) {
            try {
                double share = Double.parseDouble(value);
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

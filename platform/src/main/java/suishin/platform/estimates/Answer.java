package suishin.platform.estimates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import suishin.engines.impact.Multipliers.Measure;
import suishin.engines.impact.uncertainty.Assumptions;
import suishin.engines.impact.uncertainty.Uncertainty.Range;
import suishin.platform.editions.MoneyUnit;

/// What came of an estimate, kept as it was computed.
///
/// @param unit      of all money in it: that of the table
/// @param rounds    with this table
/// @param noLeakage the same demand if nothing were bought elsewhere; empty if that has no solution
/// @param elsewhere the same demand with another table
/// @param sectors   output by sector, in the order of the table
/// @param jobs      what the table allows for jobs, if it has persons
/// @param ranges    how sure the total is, if that was asked
/// @param solved    how well the equations were solved
public record Answer(
        MoneyUnit unit,
        Rounds rounds,
        Optional<Rounds> noLeakage,
        Optional<Elsewhere> elsewhere,
        List<Sector> sectors,
        Optional<Jobs> jobs,
        Optional<Ranges> ranges,
        Solved solved) {

    public Answer {
        sectors = List.copyOf(sectors);
    }

    /// Which figures these are computed by; another number may bring others.
    public static final String ENGINE = "impact-1";

    /// What a demand brings, round by round.
    ///
    /// @param direct of the products asked for
    /// @param first  direct effect and what producers buy of each other
    /// @param second what the income of the first round buys; empty without a share of consumption
    /// @param total  first and second round together, as the tools of the prefectures have it
    /// @param all    with all further rounds of consumption
    public record Rounds(Counts direct, Counts first, Optional<Counts> second, Counts total, Optional<Counts> all) {

        /// {@return the largest count: of all rounds if there are further ones}
        public Counts most() {
            return all.orElse(first);
        }
    }

    /// One round counted.
    ///
    /// @param engaged   person-years; empty if the table has none
    /// @param employees person-years; empty if the table has none
    public record Counts(
            double output, double valueAdded, double income, Optional<Double> engaged, Optional<Double> employees) {

        /// {@return one of the figures; empty if the table does not have it}
        public Optional<Double> of(Measure measure) {
            return switch (measure) {
                case OUTPUT -> Optional.of(output);
                case VALUE_ADDED -> Optional.of(valueAdded);
                case INCOME -> Optional.of(income);
                case ENGAGED -> engaged;
                case EMPLOYEES -> employees;
            };
        }

        /// {@return what these count more than others}
        public Counts less(Counts other) {
            return new Counts(
                    output - other.output,
                    valueAdded - other.valueAdded,
                    income - other.income,
                    engaged.flatMap(one -> other.engaged.map(two -> one - two)),
                    employees.flatMap(one -> other.employees.map(two -> one - two)));
        }
    }

    /// The same demand with another table.
    ///
    /// @param rounds  empty if the other table lacks sectors of the demand, or has no solution
    /// @param missing those sectors
    public record Elsewhere(MoneyUnit unit, Optional<Rounds> rounds, List<String> missing) {

        public Elsewhere {
            missing = List.copyOf(missing);
        }
    }

    /// Output of one sector.
    public record Sector(String name, double direct, double first, double second) {}

    /// Persons for a demand of 億円 for the local products of one sector, over all sectors of the table.
    ///
    /// @param fewest in the sector that needs fewest, type I
    /// @param most   in the sector that needs most, with all rounds
    public record Jobs(double fewest, double most) {}

    /// The total under coefficients, consumption and demand drawn by chance.
    ///
    /// @param assumed what was drawn, with its seed
    /// @param total   by measure
    /// @param refused how many draws had no solution, and are not in the ranges
    public record Ranges(Assumptions assumed, Map<Measure, Range> total, int refused) {

        public Ranges {
            total = Map.copyOf(total);
        }
    }

    /// The least and the most of a figure that a target is compared with.
    ///
    /// @param drawn whether it goes from p10 to p90; else from the direct effect alone to all rounds
    public record Band(double least, double most, boolean drawn) {}

    /// {@return within what a figure lies; empty if the table does not have it}
    public Optional<Band> band(Measure measure) {
        var drawn = ranges.flatMap(all -> Optional.ofNullable(all.total().get(measure)))
                .map(range -> new Band(range.p10(), range.p90(), true));
        return drawn.isPresent()
                ? drawn
                : rounds.direct()
                        .of(measure)
                        .flatMap(least -> rounds.most().of(measure).map(most -> new Band(least, most, false)));
    }

    /// How the equations were solved.
    ///
    /// @param residual relative, of all solutions
    public record Solved(double residual, int iterations, String method) {}
}

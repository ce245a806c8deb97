package suishin.platform.estimates;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import suishin.engines.impact.Effects.Arising;
import suishin.platform.editions.MoneyUnit;

/// What is asked for of whom (最終需要の想定): amounts by sector at producers' prices of the table's year.
///
/// @param unit of all amounts
public record Demand(MoneyUnit unit, List<Line> lines) {

    public Demand {
        lines = List.copyOf(lines);
    }

    /// One amount.
    ///
    /// @param sector as the table calls it
    /// @param amount above 0
    public record Line(String sector, BigDecimal amount, Arising arising) {}

    /// {@return the sum of all amounts}
    public BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// {@return amounts by sector for each kind, as the engine takes them}
    ///
    /// @param places of the sectors by their name; every line's is there
    /// @param table  the unit of the table
    Map<Arising, double[]> vectors(Map<String, Integer> places, int sectors, MoneyUnit table) {
        var vectors = new EnumMap<Arising, double[]>(Arising.class);
        for (Line line : lines) {
            int place = Objects.requireNonNull(places.get(line.sector()));
            vectors.computeIfAbsent(line.arising(), _ -> new double[sectors])[place] +=
                    unit.in(table, line.amount().doubleValue());
        }
        return vectors;
    }
}

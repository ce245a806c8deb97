package suishin.platform.estimates;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/// Everything an estimate is computed from, besides the tables themselves.
///
/// @param title       what the demand is
/// @param source      where its amounts come from
/// @param edition     of the table
/// @param other       another table that stands beside it, so that nobody mistakes one for the other
/// @param consumption `κ`, the share of income that is consumed, 0…1; empty: no second round
/// @param spread      how sure the amounts are; empty: it is not computed how sure the estimate is
public record Question(
        String title,
        String source,
        UUID edition,
        Optional<UUID> other,
        Demand demand,
        Optional<BigDecimal> consumption,
        Optional<Spread> spread) {

    /// How widely the demand may turn out otherwise, with the seed by which that is drawn.
    ///
    /// @param demand coefficient of variation of the demand as a whole, 0…1
    public record Spread(BigDecimal demand, long seed) {}
}

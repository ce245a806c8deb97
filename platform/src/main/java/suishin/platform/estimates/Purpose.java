package suishin.platform.estimates;

import suishin.engines.impact.Multipliers.Measure;

/// For what an estimate is evidence of a target: which goal, which of its figures, and what they are compared with.
///
/// @param goal    column of the target table, for example `final`
/// @param measure what of the estimate
public record Purpose(String goal, Measure measure, Basis basis) {

    /// What of the target is compared.
    public enum Basis {
        /// The goal itself.
        VALUE,
        /// What the goal adds to the baseline.
        INCREASE
    }
}

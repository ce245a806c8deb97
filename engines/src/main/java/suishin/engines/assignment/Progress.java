package suishin.engines.assignment;

/// Hears how far an engine is, and may ask it to stop.
///
/// Called often, from the thread that runs the engine. After the first `false` the engine ends with the best it has.
@FunctionalInterface
public interface Progress {

    /// Never asks to stop.
    Progress SILENT = (_, _, _) -> true;

    /// What the engine is doing.
    enum Phase {
        /// Looks for the largest total.
        TOTAL,
        /// Tightens the bound where groups cross.
        BOUND,
        /// Tries choices where groups cross.
        BRANCHING,
        /// Lifts the worst served.
        FAIRNESS,
        /// Names what cannot hold together.
        EXPLAINING
    }

    /// {@return whether the engine should go on}
    ///
    /// While it names what cannot hold together, `best` counts the trials made and `bound` those it may make.
    ///
    /// @param best  what the best found so far reaches, millionths; `Long.MIN_VALUE` if there is none yet
    /// @param bound what no assignment exceeds, millionths; `Long.MAX_VALUE` if unknown
    boolean goesOn(Phase phase, long best, long bound);
}

package suishin.platform.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// One run of the engine (試算), with what it was asked, from what it was computed and what came of it.
///
/// @param engine     version of the engine
/// @param inputsHash hash of everything it was computed from besides the question; empty before that was gathered
/// @param againOf    the run this one repeats
public record Run(
        UUID id,
        UUID call,
        RunStage stage,
        Asked asked,
        RunQuestion question,
        String engine,
        String inputsHash,
        Optional<UUID> againOf,
        Outcome outcome) {

    /// By whom and when.
    public record Asked(UUID by, Instant at, Optional<Instant> endedAt) {}

    /// That something of a run was put into effect (反映).
    ///
    /// @param still whether everybody reads now what it has them read
    public record Applied(UUID run, Instant at, boolean still) {}

    /// What came of a run, without the pairs.
    ///
    /// @param figures   of the assignment found
    /// @param shortages what cannot hold together
    /// @param mends     what would mend it, as a form says it
    public record Outcome(Optional<Figures> figures, List<Problem> shortages, List<String> mends) {
        public Outcome {
            shortages = List.copyOf(shortages);
            mends = List.copyOf(mends);
        }

        static Outcome found(Figures figures) {
            return new Outcome(Optional.of(figures), List.of(), List.of());
        }

        static Outcome refused(Refusal no) {
            return new Outcome(Optional.empty(), no.problems(), List.of());
        }

        static Outcome none() {
            return new Outcome(Optional.empty(), List.of(), List.of());
        }
    }

    /// {@return whether it has an assignment to look at}
    public boolean hasAssignment() {
        return outcome.figures().isPresent();
    }
}

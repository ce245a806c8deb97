package suishin.platform.runs;

import java.util.List;
import suishin.platform.kernel.Problem;

/// What the engine answered.
sealed interface RunAnswer {

    /// An assignment that keeps every bound.
    ///
    /// @param experts    shape `[P][…]`, the experts of each proposal
    /// @param alternates shape `[P][…]`, who would step in, the best first
    /// @param cut        whether the office stopped the search: the best found so far
    record Found(int[][] experts, int[][] alternates, Figures figures, boolean cut) implements RunAnswer {}

    /// No assignment keeps every bound.
    ///
    /// @param shortages what cannot hold together, in words
    /// @param mends     what would mend it
    record Impossible(List<Problem> shortages, List<Mend> mends) implements RunAnswer {
        public Impossible {
            shortages = List.copyOf(shortages);
            mends = List.copyOf(mends);
        }
    }
}

package suishin.platform.affinity;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the affinity module can say no.
public sealed interface AffinityRefusal extends Refusal {

    /// The weights do not come to a hundred percent.
    record NotWhole(int percent) implements AffinityRefusal {
        @Override
        public String code() {
            return "affinity.not-whole";
        }

        @Override
        public List<Object> details() {
            return List.of(percent);
        }
    }

    /// Weights that are no numbers of percent; the problems name each.
    record Unclear(List<Problem> problems) implements AffinityRefusal {
        public Unclear {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "affinity.unclear";
        }
    }
}

package suishin.platform.oversight;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason for which the log is not searched.
public sealed interface LogRefusal extends Refusal {

    /// What was asked for cannot be understood.
    ///
    /// @param problems one a field
    record Unreadable(List<Problem> problems) implements LogRefusal {

        public Unreadable {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "oversight.unreadable";
        }
    }
}

package suishin.platform.deadlines;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the deadlines module can say no.
public sealed interface DeadlineRefusal extends Refusal {

    /// The act is for another role, or the actor may not know of the call.
    record Denied() implements DeadlineRefusal {
        @Override
        public String code() {
            return "deadlines.denied";
        }
    }

    /// The call is published; its terms are fixed.
    record Fixed() implements DeadlineRefusal {
        @Override
        public String code() {
            return "deadlines.fixed";
        }
    }

    /// These points have to be mended, all of them named.
    record Incomplete(List<Problem> problems) implements DeadlineRefusal {

        public Incomplete {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "deadlines.incomplete";
        }
    }
}

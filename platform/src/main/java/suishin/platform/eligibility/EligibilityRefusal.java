package suishin.platform.eligibility;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the eligibility module can say no.
public sealed interface EligibilityRefusal extends Refusal {

    /// The act is for another role.
    record Denied() implements EligibilityRefusal {
        @Override
        public String code() {
            return "eligibility.denied";
        }
    }

    /// The outcome does not fit what was answered; everything to mend at once.
    record Unfit(List<Problem> problems) implements EligibilityRefusal {

        public Unfit {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "eligibility.unfit";
        }
    }
}

package suishin.platform.experts;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the experts module can say no.
public sealed interface ExpertRefusal extends Refusal {

    /// The act is for another role.
    record Denied() implements ExpertRefusal {
        @Override
        public String code() {
            return "experts.denied";
        }
    }

    /// What was entered cannot stand as it is; everything to mend at once.
    record Incomplete(List<Problem> problems) implements ExpertRefusal {
        public Incomplete {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "experts.incomplete";
        }
    }

    /// The person is in the pool already.
    record AlreadyInPool() implements ExpertRefusal {
        @Override
        public String code() {
            return "experts.already-in-pool";
        }

        @Override
        public List<Problem> problems() {
            return List.of(Problem.at("address", code()));
        }
    }
}

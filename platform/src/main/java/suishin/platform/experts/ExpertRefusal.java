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
    }

    /// Somebody has not declared on some proposal, or a conflict waits for the office (R9).
    record NotReady(List<Problem> problems) implements ExpertRefusal {
        public NotReady {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "experts.not-ready";
        }
    }

    /// No assignment keeps demand, capacity, coverage and conflicts; the problems say what is short.
    record Infeasible(List<Problem> problems) implements ExpertRefusal {
        public Infeasible {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "experts.infeasible";
        }
    }

    /// There is no proposal that passed the check of eligibility.
    record NothingToAssign() implements ExpertRefusal {
        @Override
        public String code() {
            return "experts.nothing-to-assign";
        }
    }

    /// The plan that was looked at is not the one that would be found now.
    record PlanChanged() implements ExpertRefusal {
        @Override
        public String code() {
            return "experts.plan-changed";
        }
    }

    /// The expert has a conflict of interest with this proposal (R9).
    record Barred() implements ExpertRefusal {
        @Override
        public String code() {
            return "experts.barred";
        }
    }

    /// The expert reads as many proposals as they can.
    record CapacityUsed(int capacity) implements ExpertRefusal {
        @Override
        public String code() {
            return "experts.capacity-used";
        }

        @Override
        public List<Object> details() {
            return List.of(capacity);
        }
    }

    /// Without this expert the proposal has too few readers, or none of a sector it needs.
    record NeededHere() implements ExpertRefusal {
        @Override
        public String code() {
            return "experts.needed-here";
        }
    }

    /// The act does not fit how far the proposal has come, or the expert is no member of the committee.
    record NotNow() implements ExpertRefusal {
        @Override
        public String code() {
            return "experts.not-now";
        }
    }
}

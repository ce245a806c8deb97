package suishin.platform.assignments;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the assignments module can say no.
public sealed interface AssignmentRefusal extends Refusal {

    /// Somebody has not declared on some proposal, or a conflict waits for the office (R9).
    record NotReady(List<Problem> problems) implements AssignmentRefusal {
        public NotReady {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "assignments.not-ready";
        }
    }

    /// Pairs of a change that conflicts, loads, numbers or sectors do not allow; the problems name each.
    record CannotStand(List<Problem> problems) implements AssignmentRefusal {
        public CannotStand {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "assignments.cannot-stand";
        }
    }

    /// There is no proposal that passed the check of eligibility.
    record NothingToAssign() implements AssignmentRefusal {
        @Override
        public String code() {
            return "assignments.nothing-to-assign";
        }
    }

    /// Something changed since somebody looked at what they decide on; the problems say what.
    record ChangedSince(List<Problem> problems) implements AssignmentRefusal {
        public ChangedSince {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "assignments.changed-since";
        }
    }

    /// The expert has a conflict of interest with this proposal (R9).
    record Barred() implements AssignmentRefusal {
        @Override
        public String code() {
            return "assignments.barred";
        }
    }

    /// The expert reads as many proposals as they can.
    record CapacityUsed(int capacity) implements AssignmentRefusal {
        @Override
        public String code() {
            return "assignments.capacity-used";
        }

        @Override
        public List<Object> details() {
            return List.of(capacity);
        }
    }

    /// Without this expert the proposal has too few readers, or none of a sector it needs.
    record NeededHere() implements AssignmentRefusal {
        @Override
        public String code() {
            return "assignments.needed-here";
        }
    }

    /// The act does not fit how far the proposal has come, or the expert is no member of the committee.
    record NotNow() implements AssignmentRefusal {
        @Override
        public String code() {
            return "assignments.not-now";
        }
    }
}

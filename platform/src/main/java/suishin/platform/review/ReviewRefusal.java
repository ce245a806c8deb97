package suishin.platform.review;

import java.util.List;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the review module can say no.
public sealed interface ReviewRefusal extends Refusal {

    /// The act is for another role.
    record Denied() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.denied";
        }
    }

    /// There is no such review, or the actor may not know of it.
    record Unknown() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.unknown";
        }
    }

    /// The review does not stand where this act begins; a locked one never changes (R12).
    record NotNow(ReviewStage stage) implements ReviewRefusal {
        @Override
        public String code() {
            return "review.not-now." + Codes.of(stage);
        }
    }

    /// The same score was saved elsewhere meanwhile; nothing typed is lost.
    record Changed(Score current) implements ReviewRefusal {
        @Override
        public String code() {
            return "review.changed";
        }
    }

    /// What was typed cannot stand; everything to mend at once.
    record Incomplete(List<Problem> problems) implements ReviewRefusal {
        public Incomplete {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "review.incomplete";
        }
    }

    /// Some review is neither handed in nor excused, or a proposal has none.
    record StillOpen(List<Problem> problems) implements ReviewRefusal {
        public StillOpen {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "review.still-open";
        }
    }

    /// The scores are not locked yet, so there is no ranking (R12).
    record NotLocked() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.not-locked";
        }
    }
}

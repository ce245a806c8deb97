package suishin.platform.collaborations;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the module of joint work can say no.
public sealed interface CollaborationRefusal extends Refusal {

    /// The act is for the programme office.
    record Denied() implements CollaborationRefusal {
        @Override
        public String code() {
            return "collaborations.denied";
        }
    }

    /// There is no such record.
    record Unknown() implements CollaborationRefusal {
        @Override
        public String code() {
            return "collaborations.unknown";
        }
    }

    /// Corrected like this, it would be a record that is there.
    record AlreadyThere(String title) implements CollaborationRefusal {
        @Override
        public String code() {
            return "collaborations.already-there";
        }

        @Override
        public List<Object> details() {
            return List.of(title);
        }
    }

    /// What was entered cannot stand as it is; everything to mend at once.
    record Incomplete(List<Problem> problems) implements CollaborationRefusal {

        public Incomplete {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "collaborations.incomplete";
        }
    }
}

package suishin.platform.notices;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the notices module can say no.
public sealed interface NoticeRefusal extends Refusal {

    /// Somebody else changed the schedule.
    record Changed() implements NoticeRefusal {
        @Override
        public String code() {
            return "notices.changed";
        }
    }

    /// The proposal is not in preparation, so that no consent is needed now.
    record NothingToAsk() implements NoticeRefusal {
        @Override
        public String code() {
            return "notices.nothing-to-ask";
        }
    }

    /// The actor is not the secretary of the region.
    record Denied() implements NoticeRefusal {
        @Override
        public String code() {
            return "notices.denied";
        }
    }

    /// What was entered cannot stand as it is; everything to mend at once.
    record Incomplete(List<Problem> problems) implements NoticeRefusal {
        public Incomplete {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "notices.incomplete";
        }
    }
}

package suishin.platform.calls;

import java.util.List;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the calls module can say no.
public sealed interface CallRefusal extends Refusal {

    /// The act is for another role.
    record Denied() implements CallRefusal {
        @Override
        public String code() {
            return "call.denied";
        }
    }

    /// There is no such call, or the actor may not know of it.
    record Unknown() implements CallRefusal {
        @Override
        public String code() {
            return "call.unknown";
        }
    }

    /// The call is not at the stage this act starts from.
    record NotNow(CallStage stage) implements CallRefusal {
        @Override
        public String code() {
            return "call.not-now." + Codes.of(stage);
        }
    }

    /// Somebody else has changed the draft since it was shown.
    record Changed() implements CallRefusal {
        @Override
        public String code() {
            return "call.changed";
        }
    }

    /// The terms on the screen were not saved, so that others would be published.
    ///
    /// @param problems one for each field that differs; or that somebody else changed the draft
    record Unsaved(List<Problem> problems) implements CallRefusal {

        static final String CODE = "call.unsaved";

        public Unsaved {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return CODE;
        }
    }

    /// Review begins after the deadline.
    record StillOpen() implements CallRefusal {
        @Override
        public String code() {
            return "call.still-open";
        }
    }

    /// These points have to be mended, all of them named.
    record Incomplete(List<Problem> problems) implements CallRefusal {

        public Incomplete {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "call.incomplete";
        }
    }
}

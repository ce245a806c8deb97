package suishin.platform.incidents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import suishin.platform.kernel.Moments;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the incidents module can say no.
public sealed interface IncidentRefusal extends Refusal {

    /// The act is for another role.
    record Denied() implements IncidentRefusal {
        @Override
        public String code() {
            return "incidents.denied";
        }
    }

    /// The call takes no proposals any more, or not yet.
    record NotNow() implements IncidentRefusal {
        @Override
        public String code() {
            return "incidents.not-now";
        }
    }

    /// Somebody of the office was faster.
    record AlreadyDecided(Instant at, ZoneId zone) implements IncidentRefusal {
        @Override
        public String code() {
            return "incidents.already-decided";
        }

        @Override
        public List<Object> details() {
            return List.of(Moments.text(at, zone));
        }
    }

    /// These points have to be mended, all of them named.
    record Incomplete(List<Problem> problems) implements IncidentRefusal {

        public Incomplete {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "incidents.incomplete";
        }
    }
}

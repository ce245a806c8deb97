package suishin.platform.estimates;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the estimates module can say no.
public sealed interface EstimateRefusal extends Refusal {

    /// Only who writes the strategy may, and only while it is not frozen.
    record Denied() implements EstimateRefusal {
        @Override
        public String code() {
            return "estimates.denied";
        }
    }

    /// There is no such estimate or target, or it is not for the one who asks.
    record Unknown() implements EstimateRefusal {
        @Override
        public String code() {
            return "estimates.unknown";
        }
    }

    /// What was asked cannot be computed; each problem names its field.
    record Unclear(List<Problem> problems) implements EstimateRefusal {

        public Unclear {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "estimates.unclear";
        }
    }

    /// The equations of the table have no solution, or each round of consumption would be larger than the one before.
    record NoModel() implements EstimateRefusal {
        @Override
        public String code() {
            return "estimates.no-model";
        }
    }

    /// There are as many estimates of this strategy as can be kept.
    record TooMany(int most) implements EstimateRefusal {
        @Override
        public String code() {
            return "estimates.too-many";
        }

        @Override
        public List<Object> details() {
            return List.of(most);
        }
    }
}

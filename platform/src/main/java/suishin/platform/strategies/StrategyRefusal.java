package suishin.platform.strategies;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import suishin.platform.kernel.Moments;
import suishin.platform.kernel.Refusal;

/// Every reason the strategies module can say no.
public sealed interface StrategyRefusal extends Refusal {

    /// The act is for another role, or for another institution's approver.
    record Denied() implements StrategyRefusal {
        @Override
        public String code() {
            return "strategies.denied";
        }
    }

    /// The strategy, call or field meant is not there.
    record Unknown() implements StrategyRefusal {
        @Override
        public String code() {
            return "strategies.unknown";
        }
    }

    /// A strategy needs a council.
    record NoCouncil() implements StrategyRefusal {
        @Override
        public String code() {
            return "strategies.no-council";
        }
    }

    /// The call takes no more proposals.
    record Closed(Instant closedAt, ZoneId zone) implements StrategyRefusal {
        @Override
        public String code() {
            return "strategies.closed";
        }

        @Override
        public List<Object> details() {
            return List.of(Moments.text(closedAt, zone));
        }
    }

    /// The strategy was sealed.
    record Frozen() implements StrategyRefusal {
        @Override
        public String code() {
            return "strategies.frozen";
        }
    }

    /// The strategy is not sealed.
    record NotFrozen() implements StrategyRefusal {
        @Override
        public String code() {
            return "strategies.not-frozen";
        }
    }

    /// What was chosen is no answer this field has.
    record NotAChoice() implements StrategyRefusal {
        @Override
        public String code() {
            return "strategies.not-a-choice";
        }
    }

    /// More text than can be kept.
    record TooLarge(int most) implements StrategyRefusal {
        @Override
        public String code() {
            return "strategies.too-large";
        }

        @Override
        public List<Object> details() {
            return List.of(most);
        }
    }

    /// Somebody else wrote the field in the meantime.
    ///
    /// @param current what stands there now
    record Changed(Entry current) implements StrategyRefusal {
        @Override
        public String code() {
            return "strategies.changed";
        }
    }
}

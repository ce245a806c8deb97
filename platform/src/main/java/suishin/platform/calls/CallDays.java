package suishin.platform.calls;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Until when the experts of a call should be done; another module keeps it.
@FunctionalInterface
public interface CallDays {

    /// The last days an office has set.
    ///
    /// @param declareBy to declare conflicts
    /// @param reviewBy  to hand in reviews
    record Days(Optional<LocalDate> declareBy, Optional<LocalDate> reviewBy) {

        /// What holds where nothing was set.
        public static final Days NONE = new Days(Optional.empty(), Optional.empty());
    }

    /// {@return the days of these calls, in one statement; a call without is not there}
    Map<UUID, Days> of(Collection<UUID> calls);
}

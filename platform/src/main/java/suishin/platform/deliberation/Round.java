package suishin.platform.deliberation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How far the joint selection of a call has come (選定の進み).
///
/// @param version counts every act, so that nobody checks or releases what they have not seen
/// @param trail   who drafted, checked and released
public record Round(UUID call, RoundStage stage, int version, Trail trail) {

    /// Who took the last steps, as far as they were taken.
    public record Trail(
            Optional<UUID> draftedBy,
            Optional<UUID> checkedBy,
            Optional<UUID> releasedBy,
            Optional<Instant> releasedAt) {

        static final Trail NONE = new Trail(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// {@return a selection nobody has begun yet}
    public static Round fresh(UUID call) {
        return new Round(call, RoundStage.OPEN, 0, Trail.NONE);
    }
}

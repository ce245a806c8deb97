package suishin.platform.conflicts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What an expert declared about one proposal (利益相反の申告).
///
/// @param rule key of the conflict rule that applies; empty for "no conflict"
public record Declaration(UUID person, UUID proposal, Optional<String> rule, String note, Instant at) {

    /// One answer on the declaration sheet.
    ///
    /// @param rule key of the conflict rule; empty for "no conflict"
    public record Answer(UUID proposal, Optional<String> rule, String note) {}
}

package suishin.platform.selection;

import java.time.Instant;
import java.util.UUID;

/// What one ministry says of a recommendation (府省の意見).
///
/// @param ministry key of the ministry
/// @param version  1 for the first; the newest counts
/// @param reason   why; may be empty if the ministry concurs
public record Position(UUID proposal, String ministry, int version, boolean concurs, String reason, Taken taken) {

    /// Who took it, and when.
    public record Taken(UUID by, Instant at) {}
}

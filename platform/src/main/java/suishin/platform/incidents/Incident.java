package suishin.platform.incidents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something outside an applicant's power that kept them from handing in in time (障害・事故).
///
/// @param region   whom it concerns; empty for every region
/// @param evidence the file that was sent with the report
/// @param verdict  what the office decided; empty while it waits
public record Incident(
        UUID id,
        UUID call,
        Optional<UUID> region,
        Told told,
        UUID reportedBy,
        Instant reportedAt,
        Optional<Evidence> evidence,
        Optional<Verdict> verdict) {

    /// What happened, and when.
    public record Told(String what, Instant from, Instant until) {}

    /// A file that shows it.
    public record Evidence(String name, long size, String sha256) {}

    /// What was decided. Nobody changes it.
    ///
    /// @param until  the last instant at which a proposal is taken because of it; empty if it was refused
    /// @param reason everybody can read it
    public record Verdict(Outcome outcome, Optional<Instant> until, String reason, UUID by, Instant at) {}

    /// What can be decided.
    public enum Outcome {
        /// The region it concerns may hand in later, others may not.
        REGION,
        /// The deadline is moved for all.
        EVERYBODY,
        /// The deadline stays.
        REFUSED
    }

    /// What everybody may know of a decision: nobody's name, and no region's.
    ///
    /// @param from when it began
    public record Published(
            Instant decidedAt, Outcome outcome, Optional<Instant> until, String reason, Instant from, Instant to) {}

    /// Until when a region may hand in to a call because of an incident.
    public record Grant(UUID call, UUID region, Instant until) {}

    /// A proposal that was changed after the close because of a decision.
    ///
    /// @param firstAt when it was changed first
    public record Use(UUID incident, Instant decidedAt, Instant until, String reason, Instant firstAt) {}
}

package suishin.platform.conflicts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What an expert declared about one proposal (利益相反の申告).
///
/// @param rule key of the conflict rule that applies; empty for "no conflict"
public record Declaration(
        UUID person, UUID proposal, Optional<String> rule, String note, Expertise expertise, Instant at) {

    /// One answer on the declaration sheet.
    ///
    /// @param rule key of the conflict rule; empty for "no conflict"
    public record Answer(UUID proposal, Optional<String> rule, String note, Expertise expertise) {

        /// An answer that says nothing about competence.
        public Answer(UUID proposal, Optional<String> rule, String note) {
            this(proposal, rule, note, Expertise.UNSAID);
        }

        /// {@return what a declaration would say with this answer}
        Declaration of(UUID person, Instant at) {
            return new Declaration(person, proposal, rule, note, expertise, at);
        }
    }

    /// {@return whether this says the same, whenever it was said}
    boolean saysAs(Declaration other) {
        return other.of(at).equals(this);
    }

    private Declaration of(Instant when) {
        return new Declaration(person, proposal, rule, note, expertise, when);
    }
}

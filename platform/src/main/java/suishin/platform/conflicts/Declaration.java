package suishin.platform.conflicts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What an expert declared about one proposal (利益相反の申告).
///
/// @param rules keys of the conflict rules that apply, each once, in the order of the letters; none for "no conflict"
public record Declaration(
        UUID person, UUID proposal, List<String> rules, String note, Expertise expertise, Instant at) {

    public Declaration {
        rules = inOrder(rules);
    }

    private static List<String> inOrder(Collection<String> rules) {
        return rules.stream().distinct().sorted().toList();
    }

    /// One answer on the declaration sheet.
    ///
    /// @param rules keys of the conflict rules; none for "no conflict"
    public record Answer(UUID proposal, List<String> rules, String note, Expertise expertise) {

        public Answer {
            rules = inOrder(rules);
        }

        /// An answer that names at most one rule and says nothing about competence.
        public Answer(UUID proposal, Optional<String> rule, String note) {
            this(proposal, rule.stream().toList(), note, Expertise.UNSAID);
        }

        /// {@return what a declaration would say with this answer}
        Declaration of(UUID person, Instant at) {
            return new Declaration(person, proposal, rules, note, expertise, at);
        }
    }

    /// {@return whether this says the same, whenever it was said}
    boolean saysAs(Declaration other) {
        return other.of(at).equals(this);
    }

    private Declaration of(Instant when) {
        return new Declaration(person, proposal, rules, note, expertise, when);
    }
}

package suishin.platform.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.programmes.Words;

/// The outcome of one check of a sealed proposal (適格審査の結果). It never changes; a mended proposal is checked anew.
///
/// @param sealNumber which submission was checked
/// @param mendUntil  the last instant to hand in the mended proposal; empty unless it was returned
public record Outcome(
        UUID id,
        UUID proposal,
        int sealNumber,
        Kind kind,
        String reason,
        Optional<Instant> mendUntil,
        List<Item> items,
        UUID decidedBy,
        Instant decidedAt) {

    public Outcome {
        items = List.copyOf(items);
    }

    /// What a check can end with.
    public enum Kind {
        /// 適合.
        PASS,
        /// 補正依頼.
        RETURN,
        /// 不受理.
        REJECT
    }

    /// One item of the list as it was answered.
    ///
    /// @param question as it was asked
    /// @param note     what is wrong; may be empty where it is met
    public record Item(String key, Words question, boolean met, String note) {}

    /// An outcome as the office enters it.
    ///
    /// @param kind    empty if none was chosen
    /// @param answers by the item's key; one that is missing was not answered
    public record Draft(Optional<Kind> kind, Map<String, Answer> answers, String reason, Optional<Instant> mendUntil) {

        public Draft {
            answers = Map.copyOf(answers);
        }

        /// A draft with an outcome chosen.
        public Draft(Kind kind, Map<String, Answer> answers, String reason, Optional<Instant> mendUntil) {
            this(Optional.of(kind), answers, reason, mendUntil);
        }

        /// {@return whether this outcome was chosen}
        boolean is(Kind other) {
            return kind.filter(other::equals).isPresent();
        }
    }

    /// The answer to one item.
    public record Answer(boolean met, String note) {}
}

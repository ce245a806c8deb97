package suishin.platform.strategies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Problem;

/// What other modules have to say about the targets of a strategy: their evidence, and what to ask about.
///
/// It is shown beside the targets to whoever reads them, and keeps nobody from proposing.
public interface TargetNotes {

    /// {@return what is to be said, as far as the reader may know}
    ///
    /// @param sealedFor the proposal as whose form the document was sealed; empty while it is still written
    Said about(Actor reader, StrategyDocument document, Optional<UUID> sealedFor);

    /// What is said.
    ///
    /// @param doubts each names its field by the entry's path
    record Said(List<Evidence> evidence, List<Problem> doubts) {

        /// Nothing.
        public static final Said NOTHING = new Said(List.of(), List.of());

        public Said {
            evidence = List.copyOf(evidence);
            doubts = List.copyOf(doubts);
        }

        /// {@return both}
        public Said and(Said other) {
            return new Said(
                    Stream.concat(evidence.stream(), other.evidence.stream()).toList(),
                    Stream.concat(doubts.stream(), other.doubts.stream()).toList());
        }

        /// {@return the evidence of one target}
        public List<Evidence> of(int target) {
            return evidence.stream().filter(one -> one.target() == target).toList();
        }
    }

    /// Something a target rests on.
    ///
    /// @param target    its number
    /// @param title     as its writer called it
    /// @param figure    what it comes to, as a message
    /// @param synthetic whether it rests on a made-up table
    record Evidence(int target, String title, String address, Problem figure, boolean synthetic) {}
}

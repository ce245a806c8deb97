package suishin.platform.invitations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import suishin.platform.kernel.Actor;

/// A letter of a call's office in its outbox (送信前の通知).
///
/// @param invitation the invitation it carries; empty for every other kind
/// @param revision   counts the changes, so that nobody overwrites what they have not seen
/// @param mail       the mail it left as; empty before
public record OfficeLetter(
        UUID id,
        UUID call,
        UUID person,
        Kind kind,
        Optional<UUID> invitation,
        Text text,
        Stage stage,
        int revision,
        Way way,
        Optional<UUID> mail) {

    /// What a letter is about.
    public enum Kind {
        /// 委嘱依頼.
        INVITATION,
        /// 割当ての通知.
        ASSIGNMENT,
        /// 催促.
        REMINDER,
        /// 府省への意見照会.
        CONCURRENCE
    }

    /// What is written; what depends on the moment it leaves stands in it as a placeholder.
    public record Text(String subject, String body) {

        /// {@return this with a placeholder filled: its first place in the first language the reader is written to in,
        /// its second in the next; in all of them where there are fewer places than languages}
        public Text filled(String placeholder, List<String> inEachLanguage) {
            var parts = body.split(Pattern.quote(placeholder), -1);
            boolean each = parts.length > inEachLanguage.size();
            var whole = new StringBuilder(parts[0]);
            for (int place = 1; place < parts.length; place++) {
                whole.append(
                                each
                                        ? inEachLanguage.get(Math.min(place, inEachLanguage.size()) - 1)
                                        : String.join("\n", inEachLanguage))
                        .append(parts[place]);
            }
            return new Text(subject, whole.toString());
        }
    }

    /// When it leaves.
    ///
    /// @param goesAt  it leaves then by itself; empty if somebody has to release it
    /// @param held    whether somebody keeps it back
    /// @param problem the message key of why it was stopped as it left; empty if it was not
    public record Way(Optional<Instant> goesAt, boolean held, Optional<String> problem) {}

    /// A letter left; published in the transaction in which it did.
    ///
    /// @param text what it says, every placeholder filled; secrets included, so nobody keeps the body
    /// @param mail the mail it left as, alone or with others
    public record Left(Actor by, OfficeLetter letter, Text text, UUID mail, Instant at) {}

    /// How far a letter has come.
    public enum Stage {
        DRAFTED,
        CHECKED,
        READY,
        RELEASED,
        DISCARDED
    }

    /// {@return whether it stays until somebody releases it: it has no time of its own, and nobody keeps it back}
    public boolean waits() {
        return isOpen() && !way.held() && way.goesAt().isEmpty();
    }

    /// {@return whether it can still be changed}
    public boolean isOpen() {
        return stage == Stage.DRAFTED || stage == Stage.CHECKED;
    }
}

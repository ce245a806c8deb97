package suishin.platform.invitations;

import java.util.Optional;
import java.util.UUID;

/// A letter of a call's office in its outbox (送信前の通知).
///
/// @param invitation the invitation it carries; empty for a reminder
/// @param revision   counts the changes, so that nobody overwrites what they have not seen
/// @param mail       the mail it left as; empty before
public record OfficeLetter(
        UUID id,
        UUID call,
        UUID person,
        Optional<UUID> invitation,
        Text text,
        Stage stage,
        int revision,
        Optional<UUID> mail) {

    /// What is written; the place of the link and the list of what waits are filled in when the letter is released.
    public record Text(String subject, String body) {}

    /// How far a letter has come.
    public enum Stage {
        DRAFTED,
        CHECKED,
        RELEASED,
        DISCARDED
    }

    /// {@return whether it can still be changed}
    public boolean isOpen() {
        return stage == Stage.DRAFTED || stage == Stage.CHECKED;
    }
}

package suishin.platform.invitations;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import suishin.platform.web.IllegalInput;

/// A letter as the office mended it; what is left out is empty.
///
/// @param revision the one that was read
record LetterForm(
        @Nullable UUID letter,
        @Nullable Integer revision,
        @Nullable String subject,
        @Nullable String body) {

    /// {@return which letter}
    ///
    /// @throws IllegalInput if the form names none
    UUID id() {
        if (letter == null) {
            throw new IllegalInput("The form names no letter.");
        }
        return letter;
    }

    int revisionOrNone() {
        return revision == null ? 0 : revision;
    }

    /// {@return what it says now, with the line ends a letter has}
    OfficeLetter.Text text() {
        return new OfficeLetter.Text(
                Objects.requireNonNullElse(subject, "").strip(),
                Objects.requireNonNullElse(body, "").replace("\r\n", "\n"));
    }
}

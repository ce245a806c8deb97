package suishin.platform.invitations;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A letter as the office mended it; what is left out is empty.
///
/// @param revision the one that was read
record LetterForm(
        @Nullable Integer revision,
        @Nullable String subject,
        @Nullable String body) {

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

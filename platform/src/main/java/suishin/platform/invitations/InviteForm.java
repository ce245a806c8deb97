package suishin.platform.invitations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whom the office invites, as typed; what cannot be read becomes what the check refuses.
///
/// @param addresses one a line
/// @param answerBy  a day as `2026-04-01`
record InviteForm(
        @Nullable String addresses,
        @Nullable Integer capacity,
        @Nullable String answerBy) {

    List<String> lines() {
        return Objects.requireNonNullElse(addresses, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    int mostProposals() {
        return capacity == null ? 0 : capacity;
    }

    LocalDate day() {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(answerBy, ""));
        } catch (DateTimeException _) {
            return LocalDate.EPOCH;
        }
    }
}

package suishin.platform.files;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A file on its way, kept part by part until it is whole (送信途中のファイル); then it is a file with the same id.
///
/// @param name     cleaned
/// @param purpose  what it is for, in a word of whoever takes it
/// @param size     in bytes, as the sender says
/// @param sha256   as the sender says; empty if they do not
/// @param received how many bytes are kept so far
/// @param until    when it is thrown away, unless more of it comes
public record Arrival(
        UUID id,
        UUID proposal,
        UUID region,
        String name,
        String purpose,
        long size,
        Optional<String> sha256,
        long received,
        Instant until) {

    /// {@return how much of it is kept, in whole percent, rounded down}
    public int percent() {
        return (int) (received * 100 / size);
    }

    /// {@return whether nothing of it is missing}
    public boolean isWhole() {
        return received == size;
    }
}

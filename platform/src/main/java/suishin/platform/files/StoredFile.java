package suishin.platform.files;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What is known of a kept file without its bytes (添付ファイル).
///
/// @param name    cleaned, with the ending that fits the kind
/// @param size    in bytes
/// @param sha256  64 hexadecimal digits, small letters
/// @param trouble what may keep readers from reading it; empty if nothing was noticed
public record StoredFile(
        UUID id,
        UUID proposal,
        String name,
        FileKind kind,
        long size,
        String sha256,
        Instant at,
        Optional<FileTrouble> trouble) {}

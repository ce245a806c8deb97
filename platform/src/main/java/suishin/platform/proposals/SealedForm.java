package suishin.platform.proposals;

import java.time.Instant;

/// The form as it was sealed (提出された様式), byte for byte.
///
/// @param json   what was hashed, in UTF-8
/// @param sha256 64 hexadecimal digits, small letters
public record SealedForm(String json, String sha256, Instant sealedAt) {}

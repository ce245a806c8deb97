package suishin.platform.proposals;

import java.time.Instant;
import suishin.platform.strategies.StrategyDocument;

/// The form as it was sealed (提出された様式).
///
/// @param document what the sealed text says
/// @param json     the sealed text, byte for byte; its UTF-8 was hashed
/// @param sha256   64 hexadecimal digits, small letters
public record SealedForm(StrategyDocument document, String json, String sha256, Instant sealedAt) {}

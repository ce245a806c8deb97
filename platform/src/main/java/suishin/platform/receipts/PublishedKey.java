package suishin.platform.receipts;

import java.time.Instant;
import java.util.Optional;

/// A key of which it was published that it signs receipts (公開した鍵).
///
/// @param since when the product first started with it
/// @param until when the product first started with another one; empty for the one in use
public record PublishedKey(ReceiptKey key, Instant since, Optional<Instant> until) {}

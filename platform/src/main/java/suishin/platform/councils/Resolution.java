package suishin.platform.councils;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What a council decided on a day, word for word (議決). It is never changed.
public record Resolution(
        UUID id, UUID council, ResolutionKind kind, String text, LocalDate on, UUID recordedBy, Instant recordedAt) {}

package suishin.platform.messages;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One mail to one person (通知).
///
/// @param sentAt when the mail server took it; empty while it waits
public record Letter(
        UUID id,
        UUID person,
        String address,
        String subject,
        String body,
        Instant writtenAt,
        Optional<Instant> sentAt) {}

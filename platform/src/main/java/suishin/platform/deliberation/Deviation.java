package suishin.platform.deliberation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Why a proposal is passed over by one that ranks lower (順位によらない判断, R12); it stands once a second person has
/// confirmed it.
public record Deviation(
        UUID proposal, int version, String reason, UUID proposedBy, Instant proposedAt, Optional<UUID> confirmedBy) {}

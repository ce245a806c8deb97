package suishin.platform.publication;

import java.util.Optional;
import java.util.UUID;

/// Who coordinates one region, and where they are reached (総合調整機関).
///
/// @param coordinating empty if not recorded
/// @param contact      empty if not recorded
public record CoordinatingRow(
        UUID region, Label regionLabel, Optional<Label> coordinating, Optional<Contact> contact) {}

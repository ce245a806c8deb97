package suishin.platform.organisations;

import java.util.UUID;

/// One step up the hierarchy (上位機関): to which institution another one belongs or belonged.
///
/// @param days when it held
public record Tie(UUID id, UUID child, UUID parent, TieKind kind, Days days) {}

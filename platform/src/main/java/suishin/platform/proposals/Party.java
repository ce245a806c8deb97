package suishin.platform.proposals;

import java.util.UUID;

/// An institution that proposes (提案機関).
///
/// @param coordinating whether it is the coordinating organisation (総合調整機関)
public record Party(UUID organisation, String name, boolean coordinating) {}

package suishin.platform.access;

import java.util.UUID;

/// A conflict of interest that keeps a person from everything of a proposal (R9).
///
/// @param open whether a ruling may still lift it; a final one stays
record Bar(UUID person, UUID matter, String rule, boolean open) {}

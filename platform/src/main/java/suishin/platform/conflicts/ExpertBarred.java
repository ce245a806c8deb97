package suishin.platform.conflicts;

import java.util.UUID;
import suishin.platform.kernel.Actor;

/// A conflict bars an expert from a proposal; published in the transaction that found or declared it.
///
/// @param by whose act it was
public record ExpertBarred(Actor by, UUID call, UUID proposal, UUID person) {}

package suishin.platform.conflicts;

import java.util.UUID;
import suishin.platform.kernel.Actor;

/// Nothing bars an expert from a proposal any more; published in the transaction whose ruling let them in.
///
/// @param by who ruled
public record ExpertAdmitted(Actor by, UUID call, UUID proposal, UUID person) {}

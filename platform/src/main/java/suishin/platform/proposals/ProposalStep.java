package suishin.platform.proposals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A step a proposal has taken (経過).
///
/// @param person who took it; empty for the product itself
/// @param reason empty where none was asked for
public record ProposalStep(
        UUID id,
        UUID proposal,
        ProposalAct act,
        ProposalStage from,
        ProposalStage to,
        Optional<UUID> person,
        String reason,
        Instant at) {}

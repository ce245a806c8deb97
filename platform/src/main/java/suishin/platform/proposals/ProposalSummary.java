package suishin.platform.proposals;

import java.util.List;
import java.util.UUID;

/// A proposal as a line of a list (提案の概要).
///
/// @param proposers the coordinating organisation first, then by name
public record ProposalSummary(
        UUID id, UUID call, UUID region, String regionName, ProposalStage stage, List<Party> proposers) {

    public ProposalSummary {
        proposers = List.copyOf(proposers);
    }
}

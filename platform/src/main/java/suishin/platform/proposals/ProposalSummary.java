package suishin.platform.proposals;

import java.util.List;
import java.util.UUID;
import suishin.platform.programmes.Words;

/// A proposal as a line of a list (提案の概要).
///
/// @param regionNameEn empty if no English name is known
/// @param proposers    the coordinating organisation first, then by name
public record ProposalSummary(
        UUID id,
        UUID call,
        UUID region,
        String regionName,
        String regionNameEn,
        ProposalStage stage,
        List<Party> proposers) {

    public ProposalSummary {
        proposers = List.copyOf(proposers);
    }

    /// {@return the name of the region in both languages}
    public Words name() {
        return new Words(regionName, regionNameEn);
    }
}

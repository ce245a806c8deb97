package suishin.platform.proposals;

import java.util.List;
import java.util.UUID;
import suishin.platform.programmes.Words;

/// The little an expert needs to know of a proposal in order to declare conflicts (利益相反の申告対象).
///
/// @param proposers the coordinating organisation first, then by name
public record EntryToDeclare(UUID proposal, UUID call, String regionName, String regionNameEn, List<Party> proposers) {

    public EntryToDeclare {
        proposers = List.copyOf(proposers);
    }

    /// {@return the name of the region in both languages}
    public Words name() {
        return new Words(regionName, regionNameEn);
    }
}

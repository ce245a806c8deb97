package suishin.platform.administration;

import java.util.List;
import java.util.Optional;
import suishin.platform.collaborations.JointWork;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.OrganisationMerging.Pair;
import suishin.platform.organisations.OrganisationMerging.Preview;
import suishin.platform.organisations.OrganisationMerging.Side;

/// What the page shows on which two records of an institution become one.
///
/// @param left    the record that stays; empty until it is chosen
/// @param q       what was searched for
/// @param found   what the search found, without the record that stays
/// @param preview both records; empty until both are chosen
/// @param works   joint work of the two alone, which goes with the merge
/// @param pairs   records that may be of one institution
public record OrganisationMergeView(
        Optional<Organisation> left,
        String q,
        List<Organisation> found,
        Optional<Preview> preview,
        List<JointWork> works,
        List<Pair> pairs) {

    /// {@return the two records, the one that stays first; none until both are chosen}
    public List<Side> sides() {
        return preview.map(both -> List.of(both.left(), both.gone())).orElse(List.of());
    }
}

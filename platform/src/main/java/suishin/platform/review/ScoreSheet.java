package suishin.platform.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import suishin.platform.calls.Call;
import suishin.platform.people.Person;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalSummary;

/// The ranking of a call and everything it comes from, as far as its reader may see.
///
/// @param rules   criteria, scale and gates
/// @param reviews the locked ones that count, with their scores
/// @param aside   those that were set aside, for the office and the auditor; empty for others
/// @param people  the experts, by id
public record ScoreSheet(
        Call call,
        suishin.platform.programmes.Review rules,
        Ranking ranking,
        List<Review> reviews,
        List<Review> aside,
        List<ProposalSummary> proposals,
        Map<UUID, Person> people) {

    public ScoreSheet {
        reviews = List.copyOf(reviews);
        aside = List.copyOf(aside);
        proposals = List.copyOf(proposals);
    }

    /// {@return the name of the proposing region in both languages}
    public Words regionName(UUID proposal) {
        return proposals.stream()
                .filter(summary -> summary.id().equals(proposal))
                .map(ProposalSummary::name)
                .findFirst()
                .orElse(new Words("", ""));
    }

    /// {@return the expert’s name}
    public String expertName(UUID person) {
        var found = people.get(person);
        return found == null ? "" : found.name();
    }
}

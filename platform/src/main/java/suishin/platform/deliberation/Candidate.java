package suishin.platform.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalSummary;

/// A proposal that is deliberated on, and its place in the ranking.
///
/// @param order where it stands among those its reader sees, 1 for the best; equal for equals
public record Candidate(ProposalSummary summary, Optional<Score> score, int order) {

    /// {@return the proposal's id}
    public UUID id() {
        return summary.id();
    }

    /// {@return the call's id}
    public UUID call() {
        return summary.call();
    }

    /// {@return the region's name}
    public String regionName() {
        return summary.regionName();
    }

    /// {@return the region's name in both languages}
    public Words name() {
        return summary.name();
    }

    /// {@return something to mend here}
    public Problem problem(String code) {
        return Problem.at("proposal-" + id(), code, name());
    }

    /// {@return the proposals whose recommendation departs from the ranking (R12)}
    public static Set<UUID> passedOver(List<Candidate> entries, Map<UUID, Recommendation> newest) {
        var places = entries.stream()
                .filter(entry -> entry.score().isPresent() && newest.containsKey(entry.id()))
                .map(entry -> entry.place(newest))
                .toList();
        return RankingOrder.departures(places);
    }

    private RankingOrder.Place place(Map<UUID, Recommendation> newest) {
        var held = score.orElseThrow();
        boolean recommended = Optional.ofNullable(newest.get(id()))
                .filter(Recommendation::designates)
                .isPresent();
        return new RankingOrder.Place(id(), order, held.eligible(), recommended);
    }
}

package suishin.platform.deliberation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The locked ranking against what the committee recommends (R12).
public final class RankingOrder {

    /// A proposal in the ranking.
    ///
    /// @param rank        1 for the best; equal for equals
    /// @param eligible    whether it meets every floor
    /// @param recommended whether a designation is recommended
    public record Place(UUID proposal, int rank, boolean eligible, boolean recommended) {}

    private RankingOrder() {}

    /// {@return the proposals whose recommendation needs a reason and two persons: those that meet every floor and are
    /// not recommended though one that ranks lower is, and those that are recommended though they miss a floor}
    public static Set<UUID> departures(List<Place> places) {
        int lowest = places.stream()
                .filter(Place::recommended)
                .mapToInt(Place::rank)
                .max()
                .orElse(0);
        return places.stream()
                .filter(place -> departs(place, lowest))
                .map(Place::proposal)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean departs(Place place, int lowest) {
        return place.recommended() ? !place.eligible() : place.eligible() && place.rank() < lowest;
    }
}

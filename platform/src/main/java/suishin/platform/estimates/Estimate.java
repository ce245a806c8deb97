package suishin.platform.estimates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A stored estimate (保存された推計). It never changes; another opinion is another estimate.
///
/// @param links the targets it is evidence of
public record Estimate(
        UUID id, UUID strategy, Question question, Answer answer, Basis basis, Written written, List<Link> links) {

    public Estimate {
        links = List.copyOf(links);
    }

    /// What it was computed with.
    ///
    /// @param print      fingerprint of the table
    /// @param otherPrint fingerprint of the table beside it
    /// @param engine     of the computation
    /// @param synthetic  whether one of the tables is made up
    public record Basis(String print, Optional<String> otherPrint, String engine, boolean synthetic) {}

    /// Who stored it, and when.
    public record Written(UUID by, Instant at) {}

    /// That it is evidence of a target.
    ///
    /// @param target its number
    public record Link(int target, Purpose purpose) {}

    /// {@return the address of its page}
    public String address() {
        return "/work/estimates/" + id;
    }

    /// {@return for what it is evidence of this target, if it is}
    public Optional<Purpose> purpose(int target) {
        return links.stream()
                .filter(link -> link.target() == target)
                .map(Link::purpose)
                .findFirst();
    }
}

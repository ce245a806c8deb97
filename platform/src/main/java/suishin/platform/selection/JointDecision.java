package suishin.platform.selection;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What follows for a proposal from the recommendation and the ministries' positions (R8, 共同の決定).
public sealed interface JointDecision {

    /// All ministries concur with the recommended types.
    record Designated(List<String> types) implements JointDecision {}

    /// The committee recommended no designation; the ministries need not say anything.
    record NotRecommended() implements JointDecision {}

    /// At least one ministry objects.
    record Objected(List<String> ministries) implements JointDecision {}

    /// Nobody objects, and these ministries have not said anything yet.
    record Waiting(List<String> ministries) implements JointDecision {}

    /// {@return what follows}
    ///
    /// @param types      what the committee recommends; empty if no designation
    /// @param ministries keys of all ministries that take part
    /// @param concurs    what each ministry that has taken a position says
    static JointDecision of(Collection<String> types, Collection<String> ministries, Map<String, Boolean> concurs) {
        if (types.isEmpty()) {
            return new NotRecommended();
        }
        if (ministries.isEmpty()) {
            throw new IllegalArgumentException("A joint decision needs at least one ministry.");
        }
        var objecting = ministries.stream()
                .filter(ministry -> !concurs.getOrDefault(ministry, true))
                .toList();
        if (!objecting.isEmpty()) {
            return new Objected(objecting);
        }
        var silent = ministries.stream()
                .filter(ministry -> !concurs.containsKey(ministry))
                .toList();
        return silent.isEmpty() ? new Designated(List.copyOf(types)) : new Waiting(silent);
    }

    /// {@return the types the region is designated as; empty if it is not}
    default List<String> types() {
        return switch (this) {
            case Designated(var types) -> types;
            case NotRecommended _, Objected _, Waiting _ -> List.of();
        };
    }

    /// {@return whether it is what the committee recommended}
    default boolean followsTheCommittee() {
        return switch (this) {
            case Designated _, NotRecommended _ -> true;
            case Objected _, Waiting _ -> false;
        };
    }

    /// {@return what it is called in messages and in the API}
    default String code() {
        return switch (this) {
            case Designated _ -> "designated";
            case NotRecommended _ -> "not-recommended";
            case Objected _ -> "objected";
            case Waiting _ -> "waiting";
        };
    }
}

package suishin.platform.calls;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Role.ScopeKind;
import suishin.platform.people.MergeGuard;

/// Keeps an office from seating somebody on another office's committee by making two records one.
@Component
final class SeatGuard implements MergeGuard {

    private final Access access;
    private final CallRoles roles;

    SeatGuard(Access access, CallRoles roles) {
        this.access = access;
        this.roles = roles;
    }

    @Override
    public List<Problem> objections(Actor by, UUID left, UUID gone) {
        boolean all = access.heldBy(by).stream().anyMatch(held -> held.role() == Role.ADMINISTRATOR);
        return all || ofOneOnly(left, gone).stream().allMatch(call -> mine(by, call))
                ? List.of()
                : List.of(Problem.at("", "calls.merge-seat"));
    }

    private boolean mine(Actor by, UUID call) {
        return roles.office(by, call).fold(_ -> true, _ -> false);
    }

    private Set<UUID> ofOneOnly(UUID left, UUID gone) {
        var both = seats(left);
        var other = seats(gone);
        var one = new HashSet<>(both);
        one.addAll(other);
        both.retainAll(other);
        one.removeAll(both);
        return one;
    }

    private Set<UUID> seats(UUID person) {
        return access.heldBy(new Actor.Person(person)).stream()
                .filter(held -> held.scope().kind() == ScopeKind.CALL)
                .map(held -> UUID.fromString(held.scope().id()))
                .collect(Collectors.toCollection(HashSet::new));
    }
}

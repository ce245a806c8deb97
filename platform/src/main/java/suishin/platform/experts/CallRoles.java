package suishin.platform.experts;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;

/// Answers whether an actor may act, or look, in the affairs of a call.
@Component
final class CallRoles {

    private static final Set<Role> OVERSEERS = Set.of(Role.PROGRAMME_OFFICE, Role.AUDITOR);
    private static final Set<Role> OFFICE = Set.of(Role.PROGRAMME_OFFICE);
    private static final Set<Role> COMMITTEE = Set.of(Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR);

    private final Access access;
    private final Calls calls;

    CallRoles(Access access, Calls calls) {
        this.access = access;
        this.calls = calls;
    }

    /// {@return the call, if the actor is its office}
    Decision<Call> office(Actor actor, UUID call) {
        return oneOf(actor, call, OFFICE);
    }

    /// {@return the call, if the actor is its office or audits it}
    Decision<Call> overseer(Actor actor, UUID call) {
        return oneOf(actor, call, OVERSEERS);
    }

    /// {@return the call, if the actor sits on its committee}
    Decision<Call> committee(Actor actor, UUID call) {
        return oneOf(actor, call, COMMITTEE);
    }

    /// {@return whether the actor keeps the pool of experts, for any programme}
    boolean keepsThePool(Actor actor) {
        return access.heldBy(actor).stream().anyMatch(held -> held.role() == Role.PROGRAMME_OFFICE);
    }

    private Decision<Call> oneOf(Actor actor, UUID id, Set<Role> wanted) {
        return calls.find(actor, id)
                .filter(call -> !Collections.disjoint(
                        wanted, access.roles(actor, Scope.programme(call.programme()), Scope.call(id))))
                .map(Decision::accept)
                .orElseGet(() -> Decision.refuse(new ExpertRefusal.Denied()));
    }
}

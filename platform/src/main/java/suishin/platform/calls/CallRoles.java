package suishin.platform.calls;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;

/// Answers whether an actor may act, or look, in the affairs of a call.
@Component
public final class CallRoles {

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
    public Decision<Call> office(Actor actor, UUID call) {
        return oneOf(actor, call, OFFICE);
    }

    /// {@return the call, if the actor is its office or audits it}
    public Decision<Call> overseer(Actor actor, UUID call) {
        return oneOf(actor, call, OVERSEERS);
    }

    /// {@return the call, if the actor sits on its committee}
    public Decision<Call> committee(Actor actor, UUID call) {
        return oneOf(actor, call, COMMITTEE);
    }

    private Decision<Call> oneOf(Actor actor, UUID id, Set<Role> wanted) {
        return calls.find(actor, id)
                .filter(call -> !Collections.disjoint(
                        wanted, access.roles(actor, Scope.programme(call.programme()), Scope.call(id))))
                .map(Decision::accept)
                .orElseGet(() -> Decision.refuse(new CallRefusal.Denied()));
    }
}

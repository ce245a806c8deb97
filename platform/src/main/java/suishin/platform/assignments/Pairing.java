package suishin.platform.assignments;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Reader;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Actor;

/// Gives proposals to experts, or takes one back: the pair, the right to read it, the audit entry and the news, all in
/// the running transaction. Whether the pair may stand was checked before.
@Component
final class Pairing {

    private final AssignmentStore store;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Pairing(AssignmentStore store, Access access, Audit audit, InstantSource clock, ApplicationEventPublisher events) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    void give(Actor by, List<Assignment> pairs) {
        store.add(pairs, clock.instant());
        access.assign(
                by,
                pairs.stream()
                        .map(pair -> new Reader(pair.person(), pair.proposal()))
                        .toList());
        pairs.forEach(pair -> record(by, "assignment.made", pair));
        events.publishEvent(new ReviewersAssigned(pairs));
    }

    void take(Actor by, Assignment pair) {
        store.take(pair);
        access.unassign(by, pair.person(), pair.proposal());
        record(by, "assignment.taken-back", pair);
        events.publishEvent(new ReviewerReleased(pair, false));
    }

    private void record(Actor by, String act, Assignment pair) {
        audit.record(by, act, "proposal", pair.proposal(), Map.of("person", pair.person()));
    }
}

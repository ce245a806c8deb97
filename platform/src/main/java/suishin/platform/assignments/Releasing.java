package suishin.platform.assignments;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.conflicts.ExpertBarred;

/// Takes an assignment back in the transaction in which a conflict bars the expert (R9).
@Component
final class Releasing {

    private final AssignmentStore store;
    private final Access access;
    private final ApplicationEventPublisher events;

    Releasing(AssignmentStore store, Access access, ApplicationEventPublisher events) {
        this.store = store;
        this.access = access;
        this.events = events;
    }

    @EventListener
    void release(ExpertBarred event) {
        var assignment = new Assignment(event.call(), event.proposal(), event.person());
        if (store.take(assignment)) {
            access.unassign(event.by(), event.person(), event.proposal());
            events.publishEvent(new ReviewerReleased(assignment, true));
        }
    }
}

package suishin.platform.review;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.assignments.Assignment;
import suishin.platform.assignments.ReviewerAssigned;
import suishin.platform.assignments.ReviewerReleased;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Role;
import suishin.platform.review.ReviewStore.Move;

/// Begins a review when an expert is assigned and ends it when the assignment ends, in the same transaction.
@Component
final class Assigning {

    private static final Set<Role> OFFICE = Set.of(Role.PROGRAMME_OFFICE);

    private final ReviewStore store;
    private final Identities identities;
    private final SettingAside aside;

    Assigning(ReviewStore store, Identities identities, SettingAside aside) {
        this.store = store;
        this.identities = identities;
        this.aside = aside;
    }

    @EventListener
    void begin(ReviewerAssigned event) {
        var assignment = event.assignment();
        if (!move(assignment, ReviewAct.ASSIGN_AGAIN)) {
            store.add(identities.next(), assignment.call(), assignment.proposal(), assignment.person());
        }
    }

    /// What is locked stays as it is (R12); what was handed in is set aside, if a conflict ends the assignment (R9).
    @EventListener
    void end(ReviewerReleased event) {
        if (event.conflict()) {
            aside.handedIn(event.assignment());
        }
        move(event.assignment(), event.conflict() ? ReviewAct.RECUSE : ReviewAct.RELEASE);
    }

    private boolean move(Assignment assignment, ReviewAct act) {
        var review = store.begun(assignment.person(), assignment.proposal());
        review.flatMap(found -> ReviewLife.LIFE.after(found.stage(), act, OFFICE))
                .ifPresent(to -> store.move(new Move(
                        review.get(), to, Optional.empty(), review.get().excuse())));
        return review.isPresent();
    }
}

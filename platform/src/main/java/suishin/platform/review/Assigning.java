package suishin.platform.review;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.assignments.Assignment;
import suishin.platform.assignments.ReviewerReleased;
import suishin.platform.assignments.ReviewersAssigned;
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
    void begin(ReviewersAssigned event) {
        var known =
                store.begun(event.assignments()).stream().collect(toMap(Assigning::assignment, Function.identity()));
        var fresh = event.assignments().stream()
                .filter(one -> !known.containsKey(one))
                .map(one -> new ReviewStore.Fresh(identities.next(), one))
                .toList();
        store.add(fresh);
        known.values().forEach(review -> move(review, ReviewAct.ASSIGN_AGAIN));
    }

    private static Assignment assignment(Review review) {
        return new Assignment(review.call(), review.proposal(), review.person());
    }

    /// What is locked stays as it is (R12); what was handed in is set aside, if a conflict ends the assignment (R9).
    @EventListener
    void end(ReviewerReleased event) {
        if (event.conflict()) {
            aside.handedIn(event.assignment());
        }
        store.begun(List.of(event.assignment()))
                .forEach(review -> move(review, event.conflict() ? ReviewAct.RECUSE : ReviewAct.RELEASE));
    }

    private void move(Review review, ReviewAct act) {
        ReviewLife.LIFE
                .after(review.stage(), act, OFFICE)
                .ifPresent(to -> store.move(new Move(review, to, Optional.empty(), review.excuse())));
    }
}

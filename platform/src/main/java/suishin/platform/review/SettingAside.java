package suishin.platform.review;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.assignments.Assignment;
import suishin.platform.audit.Audit;
import suishin.platform.conflicts.ExpertAdmitted;
import suishin.platform.conflicts.ExpertBarred;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.people.Merging;
import suishin.platform.people.Person;
import suishin.platform.review.ReviewStore.Move;

/// Sets aside what a barred expert had handed in about a proposal (不算入), in the transaction that bars them (R9). It is
/// kept, counts nowhere, and counts again where a ruling lets the expert in after it was locked.
@Component
final class SettingAside {

    private static final Actor.Product CONFLICT = new Actor.Product("a conflict was found");
    private static final Set<Role> OFFICE = Set.of(Role.PROGRAMME_OFFICE);

    private final ReviewStore store;
    private final Merging merging;
    private final Audit audit;
    private final InstantSource clock;

    SettingAside(ReviewStore store, Merging merging, Audit audit, InstantSource clock) {
        this.store = store;
        this.merging = merging;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void ofBarred(ExpertBarred event) {
        of(event.proposal(), event.person()).filter(Review::countsLocked).forEach(review -> {
            store.setAside(review.id(), Optional.of(clock.instant()));
            audit.record(event.by(), "review.set-aside", "review", review.id(), detail(review));
        });
    }

    @EventListener
    void ofAdmitted(ExpertAdmitted event) {
        of(event.proposal(), event.person())
                .filter(review -> review.stage() == ReviewStage.LOCKED)
                .filter(review -> review.setAsideAt().isPresent())
                .forEach(review -> {
                    store.setAside(review.id(), Optional.empty());
                    audit.record(event.by(), "review.taken-up", "review", review.id(), detail(review));
                });
    }

    /// Moves a review that was handed in and is not locked yet to where it counts no longer, without losing that it
    /// was.
    void handedIn(Assignment assignment) {
        of(assignment.proposal(), assignment.person())
                .filter(review -> review.stage() == ReviewStage.SUBMITTED)
                .forEach(review -> ReviewLife.LIFE
                        .after(review.stage(), ReviewAct.RECUSE, OFFICE)
                        .ifPresent(to -> {
                            store.move(new Move(review, to, review.submittedAt(), review.excuse()));
                            store.setAside(review.id(), Optional.of(clock.instant()));
                            audit.record(CONFLICT, "review.set-aside", "review", review.id(), detail(review));
                        }));
    }

    /// {@return what was reviewed under this record and those that became part of it: a locked review stays under its
    /// own}
    private Stream<Review> of(UUID proposal, UUID person) {
        var records = new HashSet<>(Set.of(person));
        merging.former(List.of(person)).values().stream()
                .flatMap(List::stream)
                .map(Person::id)
                .forEach(records::add);
        return store.ofProposal(proposal).stream().filter(review -> records.contains(review.person()));
    }

    private static Map<String, UUID> detail(Review review) {
        return Map.of("person", review.person(), "proposal", review.proposal());
    }
}

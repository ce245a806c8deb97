package suishin.platform.collaborations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Actor;
import suishin.platform.organisations.OrganisationMerging;
import suishin.platform.people.PeopleMerged;

/// Two records become one: what was joint work of these two alone is none any more, and its record goes, in the
/// transaction of the merge. A conflict it has shown stays until it is ruled on.
@Component
final class MergedParties {

    private final CollaborationStore store;
    private final Audit audit;

    MergedParties(CollaborationStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @EventListener
    void of(PeopleMerged event) {
        removeAlone(event.by(), event.left(), event.gone());
    }

    @EventListener
    void of(OrganisationMerging.Merged event) {
        removeAlone(event.by(), event.left(), event.gone());
    }

    private void removeAlone(Actor by, UUID left, UUID gone) {
        for (var work : store.onlyOf(List.of(left))) {
            store.remove(work.id());
            var detail = Map.of(
                    "because", "merged", "left", left, "gone", gone, "days", work.days(), "yen", work.amountYen());
            audit.record(by, "joint-work.removed", "joint-work", work.id(), detail);
        }
    }
}

package suishin.platform.organisations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;

/// Enters corporate numbers (法人番号) of institutions that were added without one, and corrects wrong ones.
@Component
public final class Numbers {

    private final Database database;
    private final OrganisationStore store;
    private final Hierarchy hierarchy;
    private final Audit audit;

    Numbers(Database database, OrganisationStore store, Hierarchy hierarchy, Audit audit) {
        this.database = database;
        this.store = store;
        this.hierarchy = hierarchy;
        this.audit = audit;
    }

    /// Enters the number of an institution; blank: it is not recorded.
    public Decision<UUID> enter(Actor by, UUID organisation, String typed) {
        if (!hierarchy.mayChange(by)) {
            return Decision.refuse(new OrganisationRefusal.NotKeeper());
        }
        Optional<Problem> wrong = CorporateNumber.problem(typed);
        return wrong.isPresent()
                ? Decision.refuse(new OrganisationRefusal.Incomplete(List.of(wrong.get())))
                : database.as(by, () -> write(by, organisation, CorporateNumber.read(typed)));
    }

    Decision<UUID> write(Actor by, UUID organisation, Optional<String> number) {
        store.lock();
        var before = store.find(organisation);
        if (before.isEmpty()) {
            return Decision.refuse(new OrganisationRefusal.Unknown());
        }
        UUID id = before.get().id();
        var holder = store.another(id, before.get().name(), number);
        if (holder.isPresent()) {
            return Decision.refuse(
                    new OrganisationRefusal.AlreadyThere(holder.get().words()));
        }
        store.setNumber(id, number);
        audit.record(
                by,
                "organisation.numbered",
                "organisation",
                id,
                Map.of("before", before.get().corporateNumber().orElse(""), "after", number.orElse("")));
        return Decision.accept(id);
    }
}

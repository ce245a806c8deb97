package suishin.platform.organisations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;

/// Keeps what institutions are and were called; search finds them under every name.
@Component
public final class Names {

    private final Database database;
    private final NameStore store;
    private final OrganisationStore organisations;
    private final Hierarchy hierarchy;
    private final Audit audit;
    private final Organisations.Made made;

    Names(
            Database database,
            NameStore store,
            OrganisationStore organisations,
            Hierarchy hierarchy,
            Audit audit,
            Organisations.Made made) {
        this.database = database;
        this.store = store;
        this.organisations = organisations;
        this.hierarchy = hierarchy;
        this.audit = audit;
        this.made = made;
    }

    /// {@return what else these institutions are or were called}
    public List<OtherName> of(Collection<UUID> ids) {
        return store.of(ids);
    }

    /// Records another name of an institution.
    public Decision<OtherName> add(Actor by, OtherName name) {
        if (!hierarchy.mayChange(by)) {
            return Decision.refuse(new OrganisationRefusal.NotKeeper());
        }
        var problems = OrganisationName.problems(name.name(), "");
        return problems.isEmpty()
                ? database.as(by, () -> write(by, name))
                : Decision.refuse(new OrganisationRefusal.Incomplete(problems));
    }

    private Decision<OtherName> write(Actor by, OtherName name) {
        if (organisations.find(name.organisation()).isEmpty()) {
            return Decision.refuse(new OrganisationRefusal.Unknown());
        }
        store.add(made.identities().next(), name, made.clock().instant());
        audit.record(by, "organisation.named", "organisation", name.organisation(), Map.of("kind", name.kind()));
        return Decision.accept(name);
    }

    /// Gives an institution a new name from a day on; the one it had stays known as a former name.
    public Decision<UUID> rename(Actor by, UUID organisation, String name, String nameEn, LocalDate from) {
        if (!hierarchy.mayChange(by)) {
            return Decision.refuse(new OrganisationRefusal.NotKeeper());
        }
        var problems = OrganisationName.problems(name, nameEn);
        return problems.isEmpty()
                ? database.as(by, () -> change(by, organisation, name.strip(), nameEn.strip(), from))
                : Decision.refuse(new OrganisationRefusal.Incomplete(problems));
    }

    private Decision<UUID> change(Actor by, UUID organisation, String name, String nameEn, LocalDate from) {
        organisations.lock();
        var before = organisations.find(organisation);
        if (before.isEmpty()) {
            return Decision.refuse(new OrganisationRefusal.Unknown());
        }
        UUID id = before.get().id();
        var same = organisations.another(id, name, before.get().corporateNumber());
        if (same.isPresent()) {
            return Decision.refuse(
                    new OrganisationRefusal.AlreadyThere(same.get().words()));
        }
        var days = new Days(Optional.empty(), Optional.of(from.minusDays(1)));
        var former = new OtherName(id, OtherName.Kind.FORMER, before.get().name(), days);
        store.add(made.identities().next(), former, made.clock().instant());
        store.rename(id, name, nameEn);
        audit.record(by, "organisation.renamed", "organisation", id, Map.of("from", from));
        return Decision.accept(id);
    }
}

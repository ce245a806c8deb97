package suishin.platform.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.HomeZone;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;

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

    /// {@return what finds these institutions in a text, under every name they have or had}
    public OtherName.Mentions mentions(Collection<UUID> ids) {
        return ids.isEmpty()
                ? OtherName.Mentions.of(List.of(), List.of())
                : OtherName.Mentions.of(Set.copyOf(organisations.all(ids).values()), store.of(ids));
    }

    /// Records another name of an institution.
    public Decision<OtherName> add(Actor by, OtherName name) {
        if (!hierarchy.mayChange(by)) {
            return Decision.refuse(new OrganisationRefusal.NotKeeper());
        }
        var problems = name.kind().isEntered()
                ? OrganisationName.problems(name.name(), "")
                : List.of(Problem.at("kind", "organisations.name-to-come"));
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

    /// A change of an institution's name.
    ///
    /// @param nameEn the new English name; empty: it stays as it is
    /// @param from   the first day of the new name
    /// @param distinct whether it is said to be none of those whose names look like the new one
    public record Renaming(String name, Optional<String> nameEn, LocalDate from, boolean distinct) {

        /// A change of which nobody has been asked yet whether it is the name of another one.
        public Renaming(String name, Optional<String> nameEn, LocalDate from) {
            this(name, nameEn, from, false);
        }

        Renaming stripped() {
            return new Renaming(name.strip(), nameEn.map(String::strip), from, distinct);
        }

        List<Problem> problems() {
            return OrganisationName.problems(name, nameEn.orElse(""));
        }
    }

    /// A change of an institution's name whose day is still to come.
    ///
    /// @param nameEn the English name from that day on; empty: it stays as it is
    public record Planned(UUID id, UUID organisation, String name, Optional<String> nameEn, LocalDate from) {

        Renaming renaming() {
            return new Renaming(name, nameEn, from, true);
        }
    }

    /// {@return the changes of this institution's name that are planned, the next one first}
    public List<Planned> planned(UUID organisation) {
        return store.planned(organisation);
    }

    /// Gives an institution a new name from a day on; the one it had stays known as a former name. A day to come is
    /// waited for: until then the institution has the name it had.
    public Decision<UUID> rename(Actor by, UUID organisation, Renaming renaming) {
        if (!hierarchy.mayChange(by)) {
            return Decision.refuse(new OrganisationRefusal.NotKeeper());
        }
        var problems = renaming.problems();
        return problems.isEmpty()
                ? database.as(by, () -> change(by, organisation, renaming.stripped()))
                : Decision.refuse(new OrganisationRefusal.Incomplete(problems));
    }

    private Decision<UUID> change(Actor by, UUID organisation, Renaming renaming) {
        organisations.lock();
        var before = organisations.find(organisation);
        if (before.isEmpty()) {
            return Decision.refuse(new OrganisationRefusal.Unknown());
        }
        UUID id = before.get().id();
        var taken = taken(before.get(), renaming.name(), renaming.distinct());
        if (taken.isPresent()) {
            return Decision.refuse(taken.get());
        }
        if (renaming.from().isAfter(HomeZone.today(made.clock()))) {
            plan(by, id, renaming);
        } else {
            renamed(by, before.get(), renaming);
        }
        return Decision.accept(id);
    }

    /// {@return why this institution cannot be called so, or not before somebody has said that it is none of others}
    private Optional<OrganisationRefusal> taken(Organisation one, String name, boolean distinct) {
        var same = organisations.another(one.id(), name, one.corporateNumber());
        if (same.isPresent()) {
            return Optional.of(new OrganisationRefusal.AlreadyThere(same.get().words()));
        }
        var alike = distinct
                ? List.<Organisation>of()
                : organisations.alike(Optional.of(one.id()), name, one.corporateNumber());
        return alike.isEmpty() ? Optional.empty() : Optional.of(new OrganisationRefusal.LooksLike(alike));
    }

    /// A change of name that is planned takes the place of one planned before.
    private void plan(Actor by, UUID id, Renaming renaming) {
        store.planned(id).forEach(store::drop);
        store.plan(
                new Planned(made.identities().next(), id, renaming.name(), renaming.nameEn(), renaming.from()),
                made.clock().instant());
        audit.record(
                by,
                "organisation.renaming-planned",
                "organisation",
                id,
                Map.of("name", renaming.name(), "from", renaming.from()));
    }

    private void renamed(Actor by, Organisation before, Renaming renaming) {
        var days = new Days(Optional.empty(), Optional.of(renaming.from().minusDays(1)));
        var former = new OtherName(before.id(), OtherName.Kind.FORMER, before.name(), days);
        store.add(made.identities().next(), former, made.clock().instant());
        store.rename(before.id(), renaming.name(), renaming.nameEn().orElse(before.nameEn()));
        audit.record(by, "organisation.renamed", "organisation", before.id(), Map.of("from", renaming.from()));
    }

    /// A name as it should have been entered, and why it is mended.
    ///
    /// @param distinct whether it is said to be none of those whose names look like this one
    public record Correction(String name, String nameEn, String reason, boolean distinct) {

        /// A correction of which nobody has been asked yet whether it is the name of another one.
        public Correction(String name, String nameEn, String reason) {
            this(name, nameEn, reason, false);
        }

        List<Problem> problems() {
            var problems = new ArrayList<>(OrganisationName.problems(name, nameEn));
            if (reason.isBlank()) {
                problems.add(Problem.at("reason", "organisations.correction-reason"));
            }
            return problems;
        }
    }

    /// Mends a name that was entered wrongly: the institution was never called so, and no former name is left behind.
    public Decision<UUID> correct(Actor by, UUID organisation, Correction correction) {
        if (!hierarchy.mayChange(by)) {
            return Decision.refuse(new OrganisationRefusal.NotKeeper());
        }
        var problems = correction.problems();
        return problems.isEmpty()
                ? database.as(by, () -> corrected(by, organisation, correction))
                : Decision.refuse(new OrganisationRefusal.Incomplete(problems));
    }

    private Decision<UUID> corrected(Actor by, UUID organisation, Correction correction) {
        organisations.lock();
        var before = organisations.find(organisation);
        if (before.isEmpty()) {
            return Decision.refuse(new OrganisationRefusal.Unknown());
        }
        UUID id = before.get().id();
        String name = correction.name().strip();
        String nameEn = correction.nameEn().strip();
        var taken = taken(before.get(), name, correction.distinct());
        if (taken.isPresent()) {
            return Decision.refuse(taken.get());
        }
        if (!before.get().words().equals(new Words(name, nameEn))) {
            store.rename(id, name, nameEn);
            var detail = Map.of(
                    "before", before.get().name(),
                    "beforeEn", before.get().nameEn(),
                    "name", name,
                    "nameEn", nameEn,
                    "reason", correction.reason().strip());
            audit.record(by, "organisation.name-corrected", "organisation", id, detail);
        }
        return Decision.accept(id);
    }

    /// Gives up the change of name that is planned for an institution.
    public Decision<UUID> dropPlanned(Actor by, UUID organisation) {
        if (!hierarchy.mayChange(by)) {
            return Decision.refuse(new OrganisationRefusal.NotKeeper());
        }
        return database.as(by, () -> {
            organisations.lock();
            var planned = store.planned(organisation);
            if (planned.isEmpty()) {
                return Decision.refuse(new OrganisationRefusal.NothingPlanned());
            }
            planned.forEach(one -> {
                store.drop(one);
                audit.record(
                        by,
                        "organisation.renaming-dropped",
                        "organisation",
                        organisation,
                        Map.of("name", one.name(), "from", one.from()));
            });
            return Decision.accept(organisation);
        });
    }

    /// Lets every planned change of a name take effect whose day has come, within a transaction of the product. One
    /// whose name another institution has taken meanwhile waits until that is mended.
    ///
    /// @return how many took effect
    int takeEffect(Actor.Product by) {
        organisations.lock();
        int changed = 0;
        for (var planned : store.due(HomeZone.today(made.clock()))) {
            var before = organisations.find(planned.organisation()).orElseThrow();
            if (organisations
                    .another(before.id(), planned.name(), before.corporateNumber())
                    .isEmpty()) {
                store.drop(planned);
                renamed(by, before, planned.renaming());
                changed++;
            }
        }
        return changed;
    }
}

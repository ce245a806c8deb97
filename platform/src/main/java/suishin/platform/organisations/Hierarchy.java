package suishin.platform.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.programmes.Words;
import suishin.platform.regions.Prefectures;

/// Keeps what institutions are and belong to (機関の階層), with dates.
///
/// No institution is above itself on any day; two people who try at the same time come one after the other.
@Component
public final class Hierarchy {

    private static final Set<Role> MAY_CHANGE = EnumSet.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR);

    private final Database database;
    private final HierarchyStore store;
    private final OrganisationStore organisations;
    private final Access access;
    private final Audit audit;
    private final Organisations.Made made;

    Hierarchy(
            Database database,
            HierarchyStore store,
            OrganisationStore organisations,
            Access access,
            Audit audit,
            Organisations.Made made) {
        this.database = database;
        this.store = store;
        this.organisations = organisations;
        this.access = access;
        this.audit = audit;
        this.made = made;
    }

    /// {@return whether the actor may change what institutions are and belong to}
    public boolean mayChange(Actor actor) {
        return actor instanceof Actor.Product
                || access.heldBy(actor).stream().anyMatch(held -> MAY_CHANGE.contains(held.role()));
    }

    /// Records that one institution belongs or belonged to another.
    public Decision<Tie> tie(Actor by, UUID child, UUID parent, TieKind kind, Days days) {
        return asKeeper(by, () -> {
            store.oneAtATime();
            var lower = organisations.find(child).map(Organisation::id);
            var upper = organisations.find(parent).map(Organisation::id);
            return lower.isEmpty() || upper.isEmpty()
                    ? Decision.refuse(new OrganisationRefusal.Unknown())
                    : add(by, new Tie(made.identities().next(), lower.get(), upper.get(), kind, days));
        });
    }

    private Decision<Tie> add(Actor by, Tie tie) {
        var circle = circle(tie.child(), tie.parent(), tie.days());
        if (circle.isPresent()) {
            return Decision.refuse(new OrganisationRefusal.Circle(circle.get()));
        }
        store.add(tie, made.clock().instant());
        var detail = Map.of("parent", tie.parent(), "kind", tie.kind());
        audit.record(by, "organisation.tied", "organisation", tie.child(), detail);
        return Decision.accept(tie);
    }

    /// Says on which day a tie held last; what it was before stays known.
    public Decision<UUID> end(Actor by, UUID tie, LocalDate until) {
        return asKeeper(by, () -> {
            if (!store.end(tie, until)) {
                return Decision.refuse(new OrganisationRefusal.WrongDates());
            }
            audit.record(by, "organisation.tie-ended", "tie", tie, Map.of("until", until));
            return Decision.accept(tie);
        });
    }

    /// Takes a tie back that was never there; the log keeps it.
    public Decision<UUID> remove(Actor by, UUID tie) {
        return asKeeper(by, () -> {
            var wrong = store.remove(tie);
            if (wrong.isEmpty()) {
                return Decision.refuse(new OrganisationRefusal.Unknown());
            }
            var detail = Map.of(
                    "parent", wrong.get().parent(),
                    "kind", wrong.get().kind(),
                    "days", wrong.get().days());
            audit.record(by, "organisation.untied", "organisation", wrong.get().child(), detail);
            return Decision.accept(tie);
        });
    }

    /// Records what kind of institution it is and in which prefecture it sits.
    public Decision<UUID> describe(Actor by, UUID organisation, Profile profile) {
        if (profile.prefecture().filter(code -> Prefectures.of(code).isEmpty()).isPresent()) {
            return Decision.refuse(new OrganisationRefusal.Unknown());
        }
        return asKeeper(by, () -> {
            var found = organisations.find(organisation).map(Organisation::id);
            if (found.isEmpty()) {
                return Decision.refuse(new OrganisationRefusal.Unknown());
            }
            store.describe(found.get(), profile);
            audit.record(by, "organisation.described", "organisation", found.get(), Map.of());
            return Decision.accept(found.get());
        });
    }

    /// {@return what is directly above and below an institution, or was}
    public List<Tie> around(UUID organisation) {
        return store.around(organisation);
    }

    /// {@return what this institution is}
    public Profile profile(UUID organisation) {
        return store.profiles(List.of(organisation)).getOrDefault(organisation, Profile.NOTHING);
    }

    /// {@return what these institutions are}
    Map<UUID, Profile> profiles(Collection<UUID> organisations) {
        return store.profiles(organisations);
    }

    /// {@return the names along the chain that would lead back to the child; empty if there is none}
    private Optional<Words> circle(UUID child, UUID parent, Days days) {
        var ids = child.equals(parent)
                ? Optional.of(List.of(child, parent))
                : store.above(List.of(parent), days).getOrDefault(parent, List.of()).stream()
                        .filter(ancestor -> ancestor.organisation().equals(child))
                        .findFirst()
                        .map(ancestor -> path(child, parent, ancestor));
        return ids.map(this::names);
    }

    private static List<UUID> path(UUID child, UUID parent, Ancestor ancestor) {
        var path = new ArrayList<>(List.of(child, parent));
        ancestor.chain().forEach(step -> path.add(step.parent()));
        return path;
    }

    private Words names(List<UUID> path) {
        var known = organisations.all(path);
        return Words.chain(path.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(Organisation::words)
                .toList());
    }

    private <E> Decision<E> asKeeper(Actor by, Supplier<Decision<E>> act) {
        return mayChange(by) ? database.as(by, act) : Decision.refuse(new OrganisationRefusal.NotKeeper());
    }
}

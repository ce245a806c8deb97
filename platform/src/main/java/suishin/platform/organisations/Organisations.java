package suishin.platform.organisations;

import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;

/// Knows the institutions that take part in regions. Anybody may look them up.
@Component
public final class Organisations {

    private static final Set<Role> MAY_ADD =
            EnumSet.of(Role.COUNCIL_SECRETARY, Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR);
    private static final int MOST_FOUND = 50;

    private final Database database;
    private final OrganisationStore store;
    private final Access access;
    private final Audit audit;
    private final Made made;
    private final HierarchyStore hierarchy;

    Organisations(
            Database database,
            OrganisationStore store,
            Access access,
            Audit audit,
            Made made,
            HierarchyStore hierarchy) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.made = made;
        this.hierarchy = hierarchy;
    }

    /// Clock and ids.
    @Component
    record Made(InstantSource clock, Identities identities) {}

    /// Adds an institution; a council's secretary, the programme office and administrators may. Whether it is one there
    /// is whose name differs in the legal form alone, a person is asked once.
    public Decision<Organisation> add(Actor by, Organisation.Draft draft) {
        if (!mayAdd(by)) {
            return Decision.refuse(new OrganisationRefusal.Denied());
        }
        var number = CorporateNumber.read(draft.corporateNumber());
        var problems = problems(draft);
        if (!problems.isEmpty()) {
            return Decision.refuse(new OrganisationRefusal.Incomplete(problems));
        }
        var added = new Organisation(
                made.identities().next(), draft.name().strip(), draft.nameEn().strip(), draft.sector(), number);
        return database.as(by, () -> add(by, added, draft.distinct() || by instanceof Actor.Product));
    }

    private Decision<Organisation> add(Actor by, Organisation added, boolean distinct) {
        store.lock();
        var same = store.same(added.name(), added.corporateNumber());
        var alike = distinct || same.isPresent()
                ? List.<Organisation>of()
                : store.alike(Optional.empty(), added.name(), added.corporateNumber());
        if (!alike.isEmpty()) {
            return Decision.refuse(new OrganisationRefusal.LooksLike(alike));
        }
        if (same.isPresent() || !store.add(added, made.clock().instant())) {
            return Decision.refuse(
                    new OrganisationRefusal.AlreadyThere(same.orElse(added).words()));
        }
        audit.record(by, "organisation.added", "organisation", added.id(), Map.of("sector", added.sector()));
        return Decision.accept(added);
    }

    /// {@return the institution with this id; if its record became part of another one, that one}
    public Optional<Organisation> find(UUID id) {
        return store.find(id);
    }

    /// {@return these institutions by the ids asked for, as {@link #find}; ids nobody has are left out}
    public Map<UUID, Organisation> all(Collection<UUID> ids) {
        return store.all(ids);
    }

    /// {@return institutions whose name or number fits, the closest first, at most 50; none for a blank text}
    public List<Organisation> search(String text) {
        return text.isBlank() ? List.of() : store.search(text.strip(), MOST_FOUND);
    }

    /// {@return the one institution with exactly this number or name, now or formerly, whatever the way of writing it;
    /// empty if there is none, or more than one}
    public Optional<Organisation> exactly(String text) {
        return Optional.ofNullable(exactly(Set.of(text)).get(text));
    }

    /// {@return the institutions these texts name, as {@link #exactly(String)}, by the text; texts that name none, or
    /// more than one, are left out}
    public Map<String, Organisation> exactly(Collection<String> texts) {
        var stripped = texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(toSet());
        var named = store.exactly(stripped);
        var found = new HashMap<String, Organisation>();
        for (String text : texts) {
            var those = named.getOrDefault(text.strip(), List.of());
            if (those.size() == 1) {
                found.put(text, those.getFirst());
            }
        }
        return found;
    }

    /// {@return what is above each of these institutions on any of the days, with every chain that leads there, the
    /// shortest first; an institution with nothing above it is left out}
    ///
    /// A chain counts where all of its ties hold on one and the same day from `from` to `to`.
    public Map<UUID, List<Ancestor>> above(Collection<UUID> organisations, LocalDate from, LocalDate to) {
        return hierarchy.above(organisations, Days.of(from, to));
    }

    /// {@return this institution and whatever was below it on any day, at any depth}
    public List<UUID> atOrBelow(UUID organisation) {
        return hierarchy.atOrBelow(organisation);
    }

    /// {@return the codes of the prefectures in which these institutions sit (JIS X 0401); those of which it is not
    /// recorded are left out}
    public Map<UUID, Integer> prefectures(Collection<UUID> organisations) {
        var codes = new HashMap<UUID, Integer>();
        hierarchy
                .profiles(organisations)
                .forEach((id, profile) -> profile.prefecture().ifPresent(code -> codes.put(id, code)));
        return codes;
    }

    /// {@return whether this actor may add an institution}
    public boolean mayAdd(Actor actor) {
        return actor instanceof Actor.Product
                || access.heldBy(actor).stream().map(Held::role).anyMatch(MAY_ADD::contains);
    }

    /// {@return all that keeps an institution from being registered as it is typed}
    public static List<Problem> problems(Organisation.Draft draft) {
        var problems = new ArrayList<>(OrganisationName.problems(draft.name(), draft.nameEn()));
        CorporateNumber.problem(draft.corporateNumber()).ifPresent(problems::add);
        return problems;
    }
}

package suishin.platform.conflicts;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.People;
import suishin.platform.people.Person;

/// Names who decides about the conflicts of a call (利益相反の判断者): one person of the programme's office, and nobody
/// else. Anybody of that office names them, or somebody else later; the log keeps who did.
@Component
public final class Officers {

    private final Database database;
    private final RulingStore store;
    private final CallRoles roles;
    private final Access access;
    private final Acts acts;

    Officers(Database database, RulingStore store, CallRoles roles, Access access, Acts acts) {
        this.database = database;
        this.store = store;
        this.roles = roles;
        this.access = access;
        this.acts = acts;
    }

    /// What naming takes besides.
    @Component("officerActs")
    record Acts(People people, Audit audit, InstantSource clock) {}

    /// {@return who decides about the conflicts of this call; empty until somebody is named}
    public Optional<UUID> of(UUID call) {
        return database.as(ConflictSearch.PRODUCT, () -> store.officer(call));
    }

    /// Names who decides about the conflicts of a call.
    public Decision<UUID> name(Actor by, UUID call, UUID person) {
        return roles.office(by, call).then(found -> {
            if (candidates(found).stream().noneMatch(one -> one.id().equals(person))) {
                return Decision.refuse(
                        new ConflictRefusal.Incomplete(List.of(Problem.at("officer", "conflicts.officer-unknown"))));
            }
            return database.as(ConflictSearch.PRODUCT, () -> named(by, call, person));
        });
    }

    private Decision<UUID> named(Actor by, UUID call, UUID person) {
        if (!(by instanceof Actor.Person(UUID namer))) {
            throw new IllegalStateException("Only people are of an office.");
        }
        store.name(call, person, namer, acts.clock().instant());
        acts.audit().record(by, "conflict.officer-named", "call", call, Map.of("person", person));
        return Decision.accept(person);
    }

    /// {@return the people of the programme's office, by name}
    List<Person> candidates(Call call) {
        var held = access.holders(Role.PROGRAMME_OFFICE, Scope.programme(call.programme()));
        return acts.people().all(held.stream().map(Held::person).toList()).values().stream()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
    }

    /// {@return the call, if the actor decides about its conflicts}
    Decision<Call> deciding(Actor by, UUID call) {
        return roles.office(by, call).then(found -> {
            var officer = of(call);
            if (officer.isEmpty()) {
                return Decision.refuse(new ConflictRefusal.NoOfficer());
            }
            return by.equals(new Actor.Person(officer.get()))
                    ? Decision.accept(found)
                    : Decision.refuse(new ConflictRefusal.NotTheOfficer());
        });
    }
}

package suishin.platform.conflicts;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallOffice;
import suishin.platform.calls.CallPublished;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.people.People;
import suishin.platform.people.Person;

/// Names who decides about the conflicts of a call (利益相反の判断者): one person of the programme's office, and nobody
/// else. Whoever publishes the call names them; anybody of that office names somebody else later, and the log keeps who
/// did.
@Component
public final class Officers {

    private final Database database;
    private final RulingStore store;
    private final CallRoles roles;
    private final Acts acts;

    Officers(Database database, RulingStore store, CallRoles roles, Acts acts) {
        this.database = database;
        this.store = store;
        this.roles = roles;
        this.acts = acts;
    }

    /// What naming takes besides.
    @Component("officerActs")
    record Acts(CallOffice office, Calls calls, People people, Audit audit, InstantSource clock) {}

    /// {@return who decides about the conflicts of this call; empty until somebody is named}
    public Optional<UUID> of(UUID call) {
        return database.as(ConflictSearch.PRODUCT, () -> store.officer(call));
    }

    /// {@return the same, with their name}
    Optional<Person> person(UUID call) {
        return database.within(ConflictSearch.PRODUCT, () -> store.officer(call))
                .flatMap(acts.people()::find);
    }

    /// Names who decides about the conflicts of a call.
    public Decision<UUID> name(Actor by, UUID call, UUID person) {
        return roles.office(by, call).then(found -> {
            var problems = acts.office().problems(found, person, acts.calls().committee(call));
            return problems.isEmpty()
                    ? Decision.accept(database.as(ConflictSearch.PRODUCT, () -> named(by, call, person)))
                    : Decision.refuse(new ConflictRefusal.Incomplete(problems));
        });
    }

    /// Names whom the publication of a call names.
    @EventListener
    void ofPublished(CallPublished event) {
        database.within(ConflictSearch.PRODUCT, () -> named(event.by(), event.call(), event.officer()));
    }

    /// Naming the same person again changes nothing.
    private UUID named(Actor by, UUID call, UUID person) {
        if (!(by instanceof Actor.Person(UUID namer))) {
            throw new IllegalStateException("Only people are of an office.");
        }
        var before = store.officer(call);
        if (!before.equals(Optional.of(person))) {
            store.name(call, person, namer, acts.clock().instant());
            acts.audit().record(by, "conflict.officer-named", "call", call, detail(person, before));
        }
        return person;
    }

    private static Map<String, UUID> detail(UUID person, Optional<UUID> before) {
        return before.map(former -> Map.of("person", person, "before", former))
                .orElseGet(() -> Map.of("person", person));
    }

    /// {@return the people of the programme's office, by name}
    List<Person> candidates(Call call) {
        return acts.office().people(call);
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

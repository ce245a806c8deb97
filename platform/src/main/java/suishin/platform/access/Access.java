package suishin.platform.access;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;

/// Answers what a person is, and keeps what bars a person from a proposal.
///
/// Reading is decided by the rules of {@link ReadRules} inside PostgreSQL; acting is decided by the steps of
/// each module's life, with the roles this class returns.
@Component
public final class Access {

    private final Database database;
    private final AccessStore store;
    private final Audit audit;
    private final InstantSource clock;
    private final Identities identities;
    private final ApplicationEventPublisher events;

    Access(
            Database database,
            AccessStore store,
            Audit audit,
            InstantSource clock,
            Identities identities,
            ApplicationEventPublisher events) {
        this.events = events;
        this.database = database;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.identities = identities;
    }

    /// {@return every role this actor holds now; empty for anybody}
    public List<Held> heldBy(Actor actor) {
        return actor instanceof Actor.Person(var id) ? database.as(actor, () -> store.heldBy(id)) : List.of();
    }

    /// {@return every role anybody holds now; the caller decides who may ask}
    public List<Held> everyRole() {
        return store.everyRole();
    }

    /// {@return every role these people hold now; the caller decides who may ask}
    public List<Held> rolesOf(Collection<UUID> people) {
        return store.rolesOf(people);
    }

    /// {@return every role these people hold now, and every role anybody holds now in these regions; the caller decides
    /// who may ask}
    public List<Held> around(Collection<UUID> people, Collection<UUID> regions) {
        return store.around(people, regions);
    }

    /// {@return the roles this actor holds for exactly one of these scopes}
    public Set<Role> roles(Actor actor, Scope... scopes) {
        return Held.roles(heldBy(actor), scopes);
    }

    /// {@return who holds this role for this scope now}
    public List<Held> holders(Role role, Scope scope) {
        return database.as(new Actor.Product("who holds a role"), () -> store.holders(role, scope));
    }

    /// {@return regions that propose to a programme of another office than this actor's, who therefore may not say who
    /// writes for them}
    public Set<UUID> regionsOfOthers(Actor actor) {
        return database.as(actor, store::regionsOfOthers);
    }

    /// Gives a role; giving it again changes nothing.
    public void give(Actor by, UUID person, Role role, Scope scope, Optional<UUID> organisation) {
        if (role.scope() != scope.kind()) {
            throw new IllegalArgumentException(
                    "The role (%s) is held for a %s, not for a %s.".formatted(role, role.scope(), scope.kind()));
        }
        database.as(by, () -> {
            var held = new Held(person, role, scope, organisation);
            boolean added = store.give(identities.next(), held, clock.instant());
            if (added) {
                audit.record(by, "role.given", "person", person, Map.of("role", role, "scope", scope.id()));
            }
            return added;
        });
    }

    /// {@return whether this actor may give somebody this role}
    public boolean mayGive(Actor by, Held held) {
        return database.as(by, () -> store.mayGive(held));
    }

    /// Ends a role from now on; ending one that is not held changes nothing.
    public void end(Actor by, UUID person, Role role, Scope scope) {
        database.as(by, () -> {
            boolean ended = store.end(person, role, scope, clock.instant());
            if (ended) {
                audit.record(by, "role.ended", "person", person, Map.of("role", role, "scope", scope.id()));
                events.publishEvent(new RoleEnded(person, role, scope));
            }
            return ended;
        });
    }

    /// Registers a proposal with the rules, as a draft.
    public void register(Actor by, Matter matter) {
        database.as(by, () -> store.register(matter));
    }

    /// Moves a proposal on; the acting person must be able to read it.
    public void advance(Actor by, UUID matter, MatterStage stage) {
        database.as(by, () -> store.advance(matter, stage));
    }

    /// Bars a person from a proposal at once, everywhere and for good (R9).
    public void bar(Actor by, UUID person, UUID matter, String rule) {
        bar(by, new Bar(person, matter, rule, false));
    }

    /// Bars a person from a proposal at once and everywhere, until a ruling lifts that or makes it final (R9).
    public void barUntilRuled(Actor by, UUID person, UUID matter, String rule) {
        bar(by, new Bar(person, matter, rule, true));
    }

    private void bar(Actor by, Bar bar) {
        database.as(by, () -> {
            boolean added = store.bar(bar, clock.instant());
            if (added) {
                audit.record(
                        by,
                        "conflict.barred",
                        "proposal",
                        bar.matter(),
                        Map.of("person", bar.person(), "rule", bar.rule()));
            }
            return added;
        });
    }

    /// Lifts a bar that waited for a ruling, for the reason the ruling gives.
    ///
    /// @throws IllegalStateException if there is no such bar, or it is final
    public void lift(Actor by, UUID person, UUID matter, String rule, String reason) {
        database.as(by, () -> {
            demand(store.lift(new Bar(person, matter, rule, true)), matter);
            return lifted(by, new Bar(person, matter, rule, true), reason);
        });
    }

    /// Lifts a final bar whose rule no longer looks back that far; the caller has made sure of that.
    ///
    /// @throws IllegalStateException if there is no such bar
    public void liftFinal(Actor.Person by, UUID person, UUID matter, String rule, String reason) {
        database.as(by, () -> {
            var bar = new Bar(person, matter, rule, false);
            demand(store.liftFinal(bar, new AccessStore.Lifting(by.id(), reason, clock.instant())), matter);
            return lifted(by, bar, reason);
        });
    }

    private UUID lifted(Actor by, Bar bar, String reason) {
        audit.record(
                by,
                "conflict.lifted",
                "proposal",
                bar.matter(),
                Map.of("person", bar.person(), "rule", bar.rule(), "reason", reason));
        return bar.matter();
    }

    /// Makes a bar final that waited for a ruling.
    ///
    /// @throws IllegalStateException if there is no such bar, or it is final
    public void uphold(Actor by, UUID person, UUID matter, String rule) {
        database.as(by, () -> {
            demand(store.uphold(new Bar(person, matter, rule, true)), matter);
            return matter;
        });
    }

    private static void demand(boolean changed, UUID matter) {
        if (!changed) {
            throw new IllegalStateException("No bar from (%s) waits for a ruling.".formatted(matter));
        }
    }

    /// {@return the people barred from this proposal, as far as the actor may know}
    public Set<UUID> barred(Actor by, UUID matter) {
        return database.as(by, () -> store.barred(matter));
    }

    /// {@return the people barred from each of these proposals, as far as the actor may know}
    public Map<UUID, Set<UUID>> barred(Actor by, Collection<UUID> matters) {
        return database.as(by, () -> store.barred(matters));
    }

    /// Lets experts read proposals once review has begun.
    public void assign(Actor by, List<Reader> readers) {
        database.as(by, () -> store.assign(readers));
    }

    /// Takes an assignment back.
    public void unassign(Actor by, UUID person, UUID matter) {
        database.as(by, () -> store.unassign(person, matter));
    }

    /// {@return whether PostgreSQL lets this actor read this side of this proposal now}
    public boolean mayRead(Actor actor, Aspect aspect, UUID matter) {
        return database.as(actor, () -> store.mayRead(aspect, matter));
    }
}

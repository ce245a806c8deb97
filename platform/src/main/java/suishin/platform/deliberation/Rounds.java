package suishin.platform.deliberation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.web.NotFound;

/// Takes every act on a joint selection: one lock, one row of {@link SelectionLife}, one transaction, one entry in the
/// log.
@Component
public final class Rounds {

    private static final Set<Role> TAKING_PART = EnumSet.of(
            Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER, Role.MINISTRY_OFFICER, Role.PROGRAMME_OFFICE, Role.AUDITOR);

    private final Database database;
    private final RoundStore store;
    private final Calls calls;
    private final Access access;
    private final Left left;

    Rounds(Database database, RoundStore store, Calls calls, Access access, Left left) {
        this.database = database;
        this.store = store;
        this.calls = calls;
        this.access = access;
        this.left = left;
    }

    /// What an act leaves behind, who hears of it, and when.
    @Component("roundLeft")
    record Left(Audit audit, ApplicationEventPublisher events, InstantSource clock) {}

    /// What an act changed, besides what its stores wrote.
    ///
    /// @param event  what the caller is told
    /// @param trail  who took which step, from now on
    /// @param thing  what the log names: a proposal or the call
    /// @param detail what the log keeps of it
    public record Done<E>(E event, Round.Trail trail, UUID thing, Map<String, ?> detail) {}

    /// {@return what a selection is held under}
    ///
    /// @throws NotFound if there is no such call, or the actor takes no part in its selection
    public Setting setting(Actor actor, UUID call) {
        var found = calls.find(actor, call).orElseThrow(NotFound::new);
        var setting = new Setting(found, calls.definition(found), calls.committee(call));
        if (roles(actor, setting).isEmpty()) {
            throw new NotFound();
        }
        return setting;
    }

    /// {@return how far a selection has come}
    public Round round(Actor actor, Setting setting) {
        UUID call = setting.call().id();
        return rounds(actor, List.of(call)).getOrDefault(call, Round.fresh(call));
    }

    /// {@return how far each of these selections has come; one that nobody has begun is not there}
    public Map<UUID, Round> rounds(Actor actor, Collection<UUID> calls) {
        return database.as(actor, () -> store.find(calls)).stream().collect(toMap(Round::call, identity()));
    }

    /// {@return what this actor is in a selection}
    public Set<Role> roles(Actor actor, Setting setting) {
        return roles(access.heldBy(actor), setting.call());
    }

    /// {@return what somebody who holds these roles is in the selection of a call}
    public static Set<Role> roles(Collection<Held> held, Call call) {
        var scopes = new ArrayList<Scope>();
        scopes.add(Scope.call(call.id()));
        scopes.add(Scope.programme(call.programme()));
        call.ministries().forEach(ministry -> scopes.add(Scope.ministry(call.programme(), ministry)));
        var roles = Held.roles(held, scopes.toArray(Scope[]::new));
        roles.retainAll(TAKING_PART);
        return roles;
    }

    /// {@return whether one of these roles is that of an officer of this ministry}
    public static boolean speaksFor(Collection<Held> held, Call call, String ministry) {
        return Held.roles(held, Scope.ministry(call.programme(), ministry)).contains(Role.MINISTRY_OFFICER);
    }

    /// {@return the acts this actor may do now}
    public List<RoundAct> open(Actor actor, Setting setting, Round round) {
        return open(roles(actor, setting), setting.call(), round);
    }

    /// {@return the acts open to these roles now}
    public static List<RoundAct> open(Set<Role> roles, Call call, Round round) {
        return call.stage() == CallStage.DELIBERATION || round.stage() == RoundStage.CHECKED
                ? SelectionLife.LIFE.open(round.stage(), roles)
                : List.of();
    }

    /// Does an act, if the life has a row for it; nothing is written if the work refuses.
    public <E> Decision<E> act(
            Actor.Person actor, Setting setting, RoundAct act, Function<Turn, Decision<Done<E>>> work) {
        var roles = roles(actor, setting);
        if (!theirs(act, roles)) {
            return Decision.refuse(new SelectionRefusal.Denied());
        }
        return database.as(actor, () -> {
            var locked = lock(setting);
            if (locked.isEmpty()) {
                return Decision.refuse(new SelectionRefusal.NotBegun());
            }
            var round = locked.get();
            var to = SelectionLife.LIFE.after(round.stage(), act, roles);
            if (to.isEmpty()) {
                return Decision.refuse(new SelectionRefusal.WrongStage(round.stage()));
            }
            return work.apply(
                            new Turn(actor, roles, setting, round, left.clock().instant()))
                    .then(done -> {
                        store.change(round, to.get(), done.trail());
                        write(actor, setting, act, done);
                        left.events().publishEvent(new RoundMoved(actor, round.call(), act, to.get()));
                        return Decision.accept(done.event());
                    });
        });
    }

    private Optional<Round> lock(Setting setting) {
        UUID call = setting.call().id();
        var found = store.lock(call);
        if (found.isPresent() || setting.call().stage() != CallStage.DELIBERATION) {
            return found;
        }
        var scopes = setting.call().ministries().stream()
                .map(ministry -> setting.scope(ministry).id())
                .toList();
        store.begin(call, setting.call().programme(), scopes, left.clock().instant());
        return store.lock(call);
    }

    private void write(Actor actor, Setting setting, RoundAct act, Done<?> done) {
        String what = "selection." + Codes.of(act);
        String kind = done.thing().equals(setting.call().id()) ? "call" : "proposal";
        left.audit().record(actor, what, kind, done.thing(), done.detail());
    }

    private static boolean theirs(RoundAct act, Set<Role> roles) {
        return SelectionLife.LIFE.steps().stream().anyMatch(step -> step.act() == act && roles.contains(step.by()));
    }
}

package suishin.platform.calls;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Programmes;

/// Drafts, publishes and moves on the calls for proposals.
@Component
public final class Calls {

    private static final Actor ANYBODY = new Actor.Anybody();

    private final Database database;
    private final CallStore store;
    private final Access access;
    private final Audit audit;
    private final Programmes programmes;
    private final Made made;

    Calls(Database database, CallStore store, Access access, Audit audit, Programmes programmes, Made made) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.programmes = programmes;
        this.made = made;
    }

    /// Clock and ids, who is of the office, and who hears of a publication.
    @Component("callsMade")
    record Made(
            InstantSource clock,
            Identities identities,
            CallOffice office,
            CallRules rules,
            ApplicationEventPublisher events) {}

    /// {@return the call with this id, once it was published; a draft only inside of a transaction of its office}
    public Optional<Call> find(UUID id) {
        return find(ANYBODY, id);
    }

    /// {@return the call with this id, if this actor may know of it}
    public Optional<Call> find(Actor by, UUID id) {
        return database.as(by, () -> store.find(id));
    }

    /// {@return every call that was published, the newest first}
    public List<Call> published() {
        return database.as(ANYBODY, store::published);
    }

    /// {@return every call this actor may know of, the newest first}
    public List<Call> of(Actor by) {
        return database.as(by, store::visible);
    }

    /// {@return who sits on the committee, the chair first; the caller decides who may ask}
    public List<CommitteeMember> committee(UUID call) {
        return database.as(new Actor.Product("who sits on a committee"), () -> store.committee(call));
    }

    /// {@return how the deadline was moved, in the order it happened}
    public List<Extension> extensions(UUID call) {
        return database.as(ANYBODY, () -> store.extensions(call));
    }

    /// {@return the pinned definition, with the final year and the conflict rules of the call}
    public Definition definition(Call call) {
        return programmes
                .find(call.programme(), call.version())
                .map(found -> found.withFinalYear(call.finalYear())
                        .withConflicts(made.rules().of(call.plan().pin().rules(), found.conflicts())))
                .orElseThrow(() -> new IllegalStateException(
                        "The call (%s) names a definition that is not there.".formatted(call.id())));
    }

    /// Begins a call as a draft that only the office of its programme sees.
    public Decision<Call> draft(Actor by, CallPlan plan) {
        if (!roles(by, plan.pin().programme()).contains(Role.PROGRAMME_OFFICE)) {
            return Decision.refuse(new CallRefusal.Denied());
        }
        return database.as(by, () -> {
            UUID id = made.identities().next();
            store.add(id, plan, now());
            return changed(by, "call.drafted", id, Map.of());
        });
    }

    /// Changes a draft; `revision` is the one the actor has seen.
    public Decision<Call> edit(Actor by, UUID id, int revision, CallPlan plan) {
        if (!roles(by, plan.pin().programme()).contains(Role.PROGRAMME_OFFICE)) {
            return Decision.refuse(new CallRefusal.Denied());
        }
        return onDraft(
                by,
                id,
                call -> store.change(id, revision, plan)
                        ? changed(by, "call.edited", id, Map.of("revision", revision + 1))
                        : Decision.refuse(new CallRefusal.Changed()));
    }

    /// Puts an expert on the committee of a draft, or changes how; the role is given when the call is published.
    public Decision<Call> addCommitteeMember(Actor by, UUID id, CommitteeMember member) {
        return onDraft(by, id, call -> {
            boolean second = member.chair()
                    && store.committee(id).stream()
                            .anyMatch(other -> other.chair() && !other.person().equals(member.person()));
            if (second) {
                return Decision.refuse(
                        new CallRefusal.Incomplete(List.of(Problem.at("committee", "call.second-chair"))));
            }
            store.seat(id, member);
            return changed(by, "call.seated", id, Map.of("person", member.person()));
        });
    }

    /// Adds an invited expert who accepted to the committee of a published call, with the role, before review begins.
    ///
    /// For the product alone: it is the expert's own answer that seats them.
    public Decision<Call> join(Actor.Product by, UUID id, CommitteeMember member) {
        return database.as(
                by,
                () -> locked(id, call -> {
                    if (call.stage() != CallStage.PUBLISHED) {
                        return Decision.refuse(new CallRefusal.NotNow(call.stage()));
                    }
                    if (store.join(id, member)) {
                        made.office().seat(by, id, member);
                    }
                    return changed(by, "call.joined", id, Map.of("person", member.person()));
                }));
    }

    /// Takes an expert off the committee of a draft.
    public Decision<Call> removeCommitteeMember(Actor by, UUID id, UUID person) {
        return onDraft(by, id, call -> {
            store.unseat(id, person);
            return changed(by, "call.unseated", id, Map.of("person", person));
        });
    }

    /// Publishes a draft, if nothing is left to mend: window, form version, criteria, conflict rules and committee are
    /// fixed from now on, and the committee's members get their role.
    ///
    /// @param officer who decides about the conflicts of interest: somebody of the programme's office (R9)
    public Decision<Call> publish(Actor by, UUID id, UUID officer) {
        return publish(by, id, officer, _ -> List.of());
    }

    /// @param unseen what the draft, which nobody changes any more, says otherwise than its officer saw
    Decision<Call> publish(Actor by, UUID id, UUID officer, Function<Call, List<Problem>> unseen) {
        return advance(by, id, CallAct.PUBLISH, (call, to) -> {
            var standing = made.office().problems(call, officer, store.committee(call.id()), now());
            return Publishing.ready(call, unseen.apply(call), standing).then(_ -> publish(by, call, to, officer));
        });
    }

    /// Moves a call on by one step of {@link CallLife}; publishing takes {@link #publish}, calling it off {@link
    /// #cancel}.
    public Decision<Call> advance(Actor by, UUID id, CallAct act) {
        if (act == CallAct.PUBLISH || act == CallAct.CANCEL) {
            throw new IllegalArgumentException("The act (%s) needs more to be said.".formatted(act));
        }
        return advance(
                by,
                id,
                act,
                (call, to) -> act == CallAct.BEGIN_REVIEW
                                && !now().isAfter(made.office().takenUntil(call))
                        ? Decision.refuse(new CallRefusal.StillOpen())
                        : moved(by, call, act, to));
    }

    private Decision<Call> advance(Actor by, UUID id, CallAct act, BiFunction<Call, CallStage, Decision<Call>> step) {
        return database.as(
                by,
                () -> locked(id, call -> {
                    var to = CallLife.LIFE.after(call.stage(), act, roles(by, call.programme()));
                    if (to.isEmpty()) {
                        return Decision.refuse(
                                roles(by, call.programme()).contains(Role.PROGRAMME_OFFICE)
                                        ? new CallRefusal.NotNow(call.stage())
                                        : new CallRefusal.Denied());
                    }
                    return step.apply(call, to.get());
                }));
    }

    private Decision<Call> moved(Actor by, Call call, CallAct act, CallStage to) {
        store.advance(call, to, now());
        return changed(by, "call." + Codes.of(act), call.id(), Map.of("stage", to));
    }

    private Decision<Call> publish(Actor by, Call call, CallStage to, UUID officer) {
        store.committee(call.id()).forEach(member -> made.office().seat(by, call.id(), member));
        store.freeze(call.id(), definition(call).conflicts().text());
        var published = moved(by, call, CallAct.PUBLISH, to);
        made.events().publishEvent(new CallPublished(by, call.id(), officer));
        return published;
    }

    /// Calls a round off, for a reason its councils can read; nothing brings it back.
    public Decision<Call> cancel(Actor by, UUID id, String reason) {
        return advance(by, id, CallAct.CANCEL, (call, _) -> cancel(by, call, reason.strip()));
    }

    private Decision<Call> cancel(Actor by, Call call, String reason) {
        if (!(by instanceof Actor.Person(UUID person))) {
            return Decision.refuse(new CallRefusal.Denied());
        }
        var problems = Publishing.problems(reason);
        if (!problems.isEmpty()) {
            return Decision.refuse(new CallRefusal.Incomplete(problems));
        }
        store.cancel(call, new Cancellation(now(), person, reason));
        return changed(by, "call.cancel", call.id(), Map.of("stage", CallStage.CANCELLED, "reason", reason));
    }

    /// {@return why a call was called off; empty if it was not, or the actor may not know}
    public Optional<Cancellation> cancellation(Actor by, UUID call) {
        return database.as(by, () -> store.cancellation(call));
    }

    /// Moves a published deadline to a later instant, before or after it has passed, with a reason everybody can read.
    public Decision<Call> extend(Actor by, UUID id, Instant closesAt, String reason) {
        return database.as(
                by,
                () -> locked(id, call -> {
                    if (!roles(by, call.programme()).contains(Role.PROGRAMME_OFFICE)) {
                        return Decision.refuse(new CallRefusal.Denied());
                    }
                    if (call.stage() != CallStage.PUBLISHED) {
                        return Decision.refuse(new CallRefusal.NotNow(call.stage()));
                    }
                    var extension = new Extension(now(), call.closesAt(), closesAt, reason.strip());
                    var problems = Publishing.problems(extension, call.projectStart(), call.zone());
                    if (!problems.isEmpty()) {
                        return Decision.refuse(new CallRefusal.Incomplete(problems));
                    }
                    store.extend(id, extension);
                    return changed(by, "call.extended", id, Map.of("before", extension.before(), "after", closesAt));
                }));
    }

    private Decision<Call> onDraft(Actor by, UUID id, Function<Call, Decision<Call>> work) {
        return database.as(
                by,
                () -> locked(id, call -> {
                    if (!roles(by, call.programme()).contains(Role.PROGRAMME_OFFICE)) {
                        return Decision.refuse(new CallRefusal.Denied());
                    }
                    return call.stage() == CallStage.DRAFT
                            ? work.apply(call)
                            : Decision.refuse(new CallRefusal.NotNow(call.stage()));
                }));
    }

    private Decision<Call> locked(UUID id, Function<Call, Decision<Call>> work) {
        var call = store.lock(id);
        if (call.isPresent()) {
            return work.apply(call.get());
        }
        return Decision.refuse(store.find(id).isPresent() ? new CallRefusal.Denied() : new CallRefusal.Unknown());
    }

    private Decision<Call> changed(Actor by, String act, UUID id, Map<String, ?> detail) {
        audit.record(by, act, "call", id, detail);
        return Decision.accept(store.find(id).orElseThrow());
    }

    private Set<Role> roles(Actor by, String programme) {
        return access.roles(by, Scope.programme(programme));
    }

    private Instant now() {
        return made.clock().instant();
    }
}

package suishin.platform.assignments;

import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallAct;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.Calls;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.conflicts.Conflicts;
import suishin.platform.database.Database;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Refusal;
import suishin.platform.proposals.ProposalAct;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.ProposalSteps;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;

/// Asks experts to read proposals (審査の割当て). Nothing is assigned before everybody has declared about everything, and
/// no assignment breaks capacity, coverage or a conflict (R9).
@Component
public final class Assignments {

    private final Database database;
    private final AssignmentStore store;
    private final CallRoles roles;
    private final Conflicts conflicts;
    private final Planning planning;
    private final Acts acts;

    Assignments(
            Database database,
            AssignmentStore store,
            CallRoles roles,
            Conflicts conflicts,
            Planning planning,
            Acts acts) {
        this.database = database;
        this.store = store;
        this.roles = roles;
        this.conflicts = conflicts;
        this.planning = planning;
        this.acts = acts;
    }

    /// What a plan is made of.
    @Component("assignmentPlanning")
    record Planning(Desks desks, Standings standings, PlanMaker maker, Experts experts, Proposals proposals) {}

    /// What an act touches and leaves behind.
    @Component("assignmentActs")
    record Acts(
            Access access,
            Calls calls,
            ProposalSteps steps,
            Audit audit,
            InstantSource clock,
            ApplicationEventPublisher events) {}

    /// {@return the assignments of a call, as far as the actor may know: all for the office, one's own for an expert}
    public List<Assignment> of(Actor by, UUID call) {
        return database.as(by, () -> store.ofCall(call));
    }

    /// Keeps the assignments of a call as they are until the running transaction ends.
    public void hold(Actor by, UUID call) {
        database.as(by, () -> {
            conflicts.hold(call);
            return call;
        });
    }

    /// {@return who would read what, found by the engine; nothing is changed}
    public Decision<AssignmentPlan> plan(Actor by, UUID call) {
        return onDesk(by, call, (found, desk) -> plan(by, desk));
    }

    /// Assigns as in the plan with this fingerprint, and with that begins the review.
    public Decision<AssignmentPlan> apply(Actor by, UUID call, String fingerprint) {
        return onDesk(
                by,
                call,
                (found, desk) -> plan(by, desk)
                        .then(plan -> plan.fingerprint().equals(fingerprint)
                                ? begin(by, found, plan)
                                : Decision.refuse(new AssignmentRefusal.PlanChanged())));
    }

    private Decision<AssignmentPlan> plan(Actor by, AssignmentDesk desk) {
        var open = desk.proposals().stream()
                .filter(proposal -> proposal.stage() == ProposalStage.ELIGIBLE)
                .toList();
        if (open.isEmpty()) {
            return Decision.refuse(new AssignmentRefusal.NothingToAssign());
        }
        var waiting = planning.standings().waiting(by, desk);
        return waiting.isEmpty()
                ? planning.maker().plan(question(by, desk, open))
                : Decision.refuse(new AssignmentRefusal.NotReady(waiting));
    }

    private PlanMaker.Question question(Actor by, AssignmentDesk desk, List<ProposalSummary> open) {
        var barred = new HashMap<UUID, Set<UUID>>();
        var texts = new HashMap<UUID, String>();
        for (var proposal : open) {
            var people = new HashSet<>(desk.blocked(proposal.id()));
            people.addAll(acts.access().barred(by, proposal.id()));
            barred.put(proposal.id(), people);
            planning.proposals().sealed(by, proposal.id()).ifPresent(form -> texts.put(proposal.id(), form.json()));
        }
        var committee = desk.seats().stream().map(Seat::member).toList();
        var disciplines =
                planning
                        .experts()
                        .among(
                                by,
                                committee.stream().map(CommitteeMember::person).toList())
                        .stream()
                        .collect(toMap(Expert::person, Expert::discipline));
        return new PlanMaker.Question(open, committee, desk.definition().review(), barred, disciplines, texts);
    }

    private Decision<AssignmentPlan> begin(Actor by, Call call, AssignmentPlan plan) {
        return acts.calls().advance(by, call.id(), CallAct.BEGIN_REVIEW).then(_ -> {
            demand(acts.steps().advanceAll(by, call.id(), ProposalAct.START_REVIEW));
            for (var row : plan.rows()) {
                for (UUID person : row.experts()) {
                    assign(by, new Assignment(call.id(), row.proposal(), person));
                }
            }
            acts.audit()
                    .record(
                            by,
                            "assignment.applied",
                            "call",
                            call.id(),
                            Map.of("plan", plan.fingerprint(), "total", plan.total()));
            return Decision.accept(plan);
        });
    }

    /// Asks one more expert to read a proposal under review.
    public Decision<Assignment> add(Actor by, UUID call, UUID proposal, UUID person) {
        return onDesk(by, call, (found, desk) -> {
            var seat = desk.seat(person);
            var read = desk.proposal(proposal).filter(one -> one.stage() == ProposalStage.IN_REVIEW);
            if (seat.isEmpty() || read.isEmpty()) {
                return Decision.refuse(new AssignmentRefusal.NotNow());
            }
            if (desk.blocked(proposal).contains(person)
                    || acts.access().barred(by, proposal).contains(person)) {
                return Decision.refuse(new AssignmentRefusal.Barred());
            }
            var assignment = new Assignment(call, proposal, person);
            return desk.findings().assignments().contains(assignment)
                    ? Decision.accept(assignment)
                    : add(by, seat.get(), read.get(), assignment);
        });
    }

    private Decision<Assignment> add(Actor by, Seat seat, ProposalSummary read, Assignment assignment) {
        if (seat.toDeclare().contains(read.name())) {
            return Decision.refuse(
                    new AssignmentRefusal.NotReady(List.of(Standings.undeclared(seat, List.of(read.name())))));
        }
        if (seat.load() >= seat.member().capacity()) {
            return Decision.refuse(
                    new AssignmentRefusal.CapacityUsed(seat.member().capacity()));
        }
        assign(by, assignment);
        return Decision.accept(assignment);
    }

    /// Takes an assignment back, if the proposal keeps enough readers of the sectors it needs.
    public Decision<Assignment> remove(Actor by, UUID call, UUID proposal, UUID person) {
        return onDesk(by, call, (found, desk) -> {
            var assignment = new Assignment(call, proposal, person);
            if (!desk.findings().assignments().contains(assignment)
                    || desk.proposal(proposal)
                            .filter(one -> one.stage() == ProposalStage.IN_REVIEW)
                            .isEmpty()) {
                return Decision.refuse(new AssignmentRefusal.NotNow());
            }
            var rest = desk.readers(proposal).stream()
                    .map(Seat::member)
                    .filter(member -> !member.person().equals(person))
                    .toList();
            var review = desk.definition().review();
            var sectors = rest.stream().map(CommitteeMember::sector).toList();
            if (rest.size() < review.expertsPerProposal() || !sectors.containsAll(review.coverage())) {
                return Decision.refuse(new AssignmentRefusal.NeededHere());
            }
            take(by, assignment);
            return Decision.accept(assignment);
        });
    }

    private void assign(Actor by, Assignment assignment) {
        store.add(assignment, acts.clock().instant());
        acts.access().assign(by, assignment.person(), assignment.proposal());
        audit(by, "assignment.made", assignment);
        acts.events().publishEvent(new ReviewerAssigned(assignment));
    }

    private void take(Actor by, Assignment assignment) {
        store.take(assignment);
        acts.access().unassign(by, assignment.person(), assignment.proposal());
        audit(by, "assignment.taken-back", assignment);
        acts.events().publishEvent(new ReviewerReleased(assignment, false));
    }

    private void audit(Actor by, String act, Assignment assignment) {
        acts.audit().record(by, act, "proposal", assignment.proposal(), Map.of("person", assignment.person()));
    }

    private <E> Decision<E> onDesk(Actor by, UUID call, BiFunction<Call, AssignmentDesk, Decision<E>> act) {
        return roles.office(by, call).then(found -> {
            conflicts.lookFor(call);
            return database.as(by, () -> {
                conflicts.hold(call);
                return act.apply(found, planning.desks().read(by, found));
            });
        });
    }

    private static <E> void demand(Decision<E> decision) {
        if (decision instanceof Decision.Refused<E>(Refusal refusal)) {
            throw new IllegalStateException("The review cannot begin (%s).".formatted(refusal.code()));
        }
    }
}

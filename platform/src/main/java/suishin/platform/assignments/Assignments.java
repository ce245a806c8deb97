package suishin.platform.assignments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.conflicts.Conflicts;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.ProposalSummary;

/// Asks experts to read proposals (審査の割当て). Nothing is assigned before everybody has declared about everything, and
/// no assignment breaks capacity, coverage or a conflict (R9).
@Component
public final class Assignments {

    private final Database database;
    private final AssignmentStore store;
    private final CallRoles roles;
    private final Conflicts conflicts;
    private final Desks desks;
    private final Acts acts;

    Assignments(
            Database database, AssignmentStore store, CallRoles roles, Conflicts conflicts, Desks desks, Acts acts) {
        this.database = database;
        this.store = store;
        this.roles = roles;
        this.conflicts = conflicts;
        this.desks = desks;
        this.acts = acts;
    }

    /// Who is barred, and what makes and takes back a pair.
    @Component("assignmentActs")
    record Acts(Access access, Pairing pairing) {}

    /// {@return since when each of a call's experts reads what they read, as far as the actor may know}
    public Map<Assignment, Instant> given(Actor by, UUID call) {
        return database.as(by, () -> store.given(call));
    }

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
        if (seat.toDeclare().contains(read.id())) {
            return Decision.refuse(
                    new AssignmentRefusal.NotReady(List.of(Standings.undeclared(seat, List.of(read.name())))));
        }
        if (seat.load() >= seat.member().capacity()) {
            return Decision.refuse(
                    new AssignmentRefusal.CapacityUsed(seat.member().capacity()));
        }
        acts.pairing().give(by, List.of(assignment));
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
            acts.pairing().take(by, assignment);
            return Decision.accept(assignment);
        });
    }

    private <E> Decision<E> onDesk(Actor by, UUID call, BiFunction<Call, AssignmentDesk, Decision<E>> act) {
        return roles.office(by, call).then(found -> {
            conflicts.lookFor(call);
            return database.as(by, () -> {
                conflicts.hold(call);
                return act.apply(found, desks.read(by, found));
            });
        });
    }
}

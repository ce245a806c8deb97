package suishin.platform.assignments;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.calls.CallAct;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.Calls;
import suishin.platform.calls.Capacities;
import suishin.platform.conflicts.Conflicts;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Refusal;
import suishin.platform.proposals.ProposalAct;
import suishin.platform.proposals.ProposalSteps;

/// Changes who reads what, many pairs at once: all of them or none, each checked at the moment it is made (R9).
@Component
public final class Changes {

    private final Database database;
    private final CallRoles roles;
    private final Conflicts conflicts;
    private final Standings standings;
    private final Acts acts;

    Changes(Database database, CallRoles roles, Conflicts conflicts, Standings standings, Acts acts) {
        this.database = database;
        this.roles = roles;
        this.conflicts = conflicts;
        this.standings = standings;
        this.acts = acts;
    }

    /// What a change touches and leaves behind.
    @Component("assignmentChangeActs")
    record Acts(Pairing pairing, Calls calls, Capacities capacities, ProposalSteps steps, Audit audit) {}

    /// Makes the change; if the review has yet to begin and every proposal gets its readers, it begins.
    ///
    /// @param looked how things stood when somebody decided on it; nothing is changed where they stand otherwise
    /// @return the change made, or a refusal that lists every pair that cannot stand, or what changed since
    public Decision<Change> make(Actor by, UUID call, Change change, Optional<String> looked) {
        return roles.office(by, call).then(_ -> {
            conflicts.lookFor(call);
            return database.as(by, () -> {
                conflicts.hold(call);
                return roles.office(by, call).then(found -> make(by, standings.read(by, found), change, looked));
            });
        });
    }

    private Decision<Change> make(Actor by, Standing standing, Change change, Optional<String> looked) {
        return looked.map(then -> same(standing, then))
                .orElseGet(() -> Decision.accept(standing))
                .then(_ -> make(by, standing, change));
    }

    /// {@return how things stand if they do as they were looked at, or what changed since}
    static Decision<Standing> same(Standing standing, String looked) {
        var then = Looked.read(looked);
        if (then.isEmpty()) {
            return Decision.refuse(new AssignmentRefusal.NotNow());
        }
        var since = Since.looked(standing, then.get());
        return since.isEmpty() ? Decision.accept(standing) : Decision.refuse(new AssignmentRefusal.ChangedSince(since));
    }

    private Decision<Change> make(Actor by, Standing standing, Change change) {
        if (change.isNothing()) {
            return Decision.refuse(new AssignmentRefusal.NothingToAssign());
        }
        if (standing.isFirst() && !standing.waiting().isEmpty()) {
            return Decision.refuse(new AssignmentRefusal.NotReady(standing.waiting()));
        }
        var check = ChangeCheck.of(standing, change);
        var problems = check.problems();
        if (!problems.isEmpty()) {
            return Decision.refuse(new AssignmentRefusal.CannotStand(problems));
        }
        return (standing.isFirst() ? begin(by, standing) : Decision.accept(standing)).then(_ -> {
            check.raised()
                    .forEach((person, load) ->
                            acts.capacities().raise(by, standing.call().id(), person, load));
            change.go().forEach(pair -> acts.pairing().take(by, pair));
            acts.pairing().give(by, change.come());
            audit(by, standing, change);
            return Decision.accept(change);
        });
    }

    private Decision<Standing> begin(Actor by, Standing standing) {
        UUID call = standing.call().id();
        return acts.calls().advance(by, call, CallAct.BEGIN_REVIEW).then(_ -> {
            if (acts.steps().advanceAll(by, call, ProposalAct.START_REVIEW)
                    instanceof Decision.Refused<List<UUID>>(Refusal refusal)) {
                throw new IllegalStateException("The review cannot begin (%s).".formatted(refusal.code()));
            }
            return Decision.accept(standing);
        });
    }

    private void audit(Actor by, Standing standing, Change change) {
        var said = new HashMap<String, Object>(change.said());
        said.put("come", change.come().size());
        said.put("go", change.go().size());
        acts.audit().record(by, "assignment.applied", "call", standing.call().id(), said);
    }
}

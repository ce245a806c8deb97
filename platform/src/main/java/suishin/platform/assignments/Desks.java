package suishin.platform.assignments;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.assignments.AssignmentDesk.Findings;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.Calls;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.conflicts.Conflicts;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.people.People;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;

/// Lays out the office's desk of a call: who has declared what, which conflicts there are, who reads what.
@Component
public final class Desks {

    private final Database database;
    private final CallRoles roles;
    private final Conflicts conflicts;
    private final AssignmentStore assignments;
    private final Sources sources;

    Desks(Database database, CallRoles roles, Conflicts conflicts, AssignmentStore assignments, Sources sources) {
        this.database = database;
        this.roles = roles;
        this.conflicts = conflicts;
        this.assignments = assignments;
        this.sources = sources;
    }

    /// Where the names and lists come from.
    @Component("deskSources")
    record Sources(Calls calls, Proposals proposals, People people) {}

    /// {@return the desk, for the office and the auditor}
    public Decision<AssignmentDesk> of(Actor by, UUID call) {
        return roles.overseer(by, call).then(found -> Decision.accept(database.as(by, () -> read(by, found))));
    }

    /// {@return the desk, within a running transaction of somebody who may see it}
    AssignmentDesk read(Actor by, Call call) {
        var proposals = sources.proposals().ofCall(by, call.id()).stream()
                .filter(proposal -> proposal.stage().reviewed())
                .toList();
        var findings = new Findings(conflicts.of(by, call.id()), assignments.ofCall(call.id()));
        return AssignmentDesk.of(
                call, sources.calls().definition(call), proposals, seats(by, call, proposals, findings), findings);
    }

    private List<Seat> seats(Actor by, Call call, List<ProposalSummary> proposals, Findings findings) {
        var committee = sources.calls().committee(call.id());
        var people = sources.people()
                .all(committee.stream().map(CommitteeMember::person).toList());
        var open = conflicts.unanswered(
                by,
                call.id(),
                committee.stream().map(CommitteeMember::person).toList(),
                proposals.stream().map(ProposalSummary::id).toList());
        var loads = findings.assignments().stream().collect(groupingBy(Assignment::person, counting()));
        return committee.stream()
                .map(member -> {
                    var person = people.get(member.person());
                    return new Seat(
                            member,
                            person == null ? "" : person.name(),
                            person == null ? "" : person.nameEn(),
                            open.getOrDefault(member.person(), Set.of()),
                            loads.getOrDefault(member.person(), 0L).intValue());
                })
                .toList();
    }
}

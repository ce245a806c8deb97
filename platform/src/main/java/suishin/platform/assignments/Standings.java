package suishin.platform.assignments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.conflicts.Conflicts;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;

/// Finds what an assignment is decided on, for those who decide it and for the engine that proposes one.
@Component
public final class Standings {

    static final Set<ProposalStage> READ = EnumSet.of(ProposalStage.ELIGIBLE, ProposalStage.IN_REVIEW);
    static final String UNRULED = "assignments.unruled";
    static final String UNDECLARED = "assignments.undeclared";
    private static final int NAMED = 5;
    private static final Set<ProposalStage> UNCHECKED = EnumSet.of(ProposalStage.SEALED, ProposalStage.RETURNED);

    private final Database database;
    private final CallRoles roles;
    private final Conflicts conflicts;
    private final Access access;
    private final Desks desks;
    private final Proposals proposals;

    Standings(
            Database database, CallRoles roles, Conflicts conflicts, Access access, Desks desks, Proposals proposals) {
        this.database = database;
        this.roles = roles;
        this.conflicts = conflicts;
        this.access = access;
        this.desks = desks;
        this.proposals = proposals;
    }

    /// {@return how things stand, after a look for conflicts that records show; for the office}
    public Decision<Standing> of(Actor by, UUID call) {
        return roles.office(by, call).then(found -> {
            conflicts.lookFor(call);
            return Decision.accept(database.as(by, () -> read(by, found)));
        });
    }

    /// {@return how things stand for somebody who looks on: the office or the auditor}
    public Decision<Standing> shown(Actor by, UUID call) {
        return roles.overseer(by, call).then(found -> Decision.accept(database.as(by, () -> shown(by, found))));
    }

    /// {@return the same, within a running transaction of somebody who may see it}
    Standing read(Actor by, Call call) {
        var desk = desks.read(by, call);
        var open = desk.proposals().stream()
                .filter(proposal -> READ.contains(proposal.stage()))
                .toList();
        return standing(by, desk, open);
    }

    private Standing shown(Actor by, Call call) {
        var desk = desks.read(by, call);
        return standing(by, desk, desk.proposals());
    }

    private Standing standing(Actor by, AssignmentDesk desk, List<ProposalSummary> open) {
        return new Standing(
                desk.call(),
                desk.definition(),
                open,
                desk.seats(),
                desk.people(),
                barred(by, desk, open),
                desk.findings().assignments().stream()
                        .collect(groupingBy(Assignment::proposal, mapping(Assignment::person, toSet()))),
                waiting(by, desk));
    }

    private Map<UUID, Set<UUID>> barred(Actor by, AssignmentDesk desk, List<ProposalSummary> open) {
        var barred = new HashMap<UUID, Set<UUID>>();
        access.barred(by, open.stream().map(ProposalSummary::id).toList())
                .forEach((proposal, people) -> barred.put(proposal, new HashSet<>(people)));
        for (var conflict : desk.findings().conflicts()) {
            if (conflict.ruling() != Ruling.ALLOWED) {
                barred.computeIfAbsent(conflict.proposal(), _ -> new HashSet<>())
                        .add(conflict.person());
            }
        }
        return barred;
    }

    /// {@return what has to happen before anything is assigned}
    List<Problem> waiting(Actor by, AssignmentDesk desk) {
        var waiting = new ArrayList<Problem>();
        for (var proposal : proposals.ofCall(by, desk.call().id())) {
            if (UNCHECKED.contains(proposal.stage())) {
                waiting.add(Problem.at("", "assignments.unchecked", proposal.name()));
            }
        }
        for (Seat seat : desk.seats()) {
            if (!seat.toDeclare().isEmpty()) {
                waiting.add(undeclared(seat, regions(desk, seat)));
            }
        }
        desk.unruled().forEach(pair -> waiting.add(unruled(desk, pair)));
        return waiting;
    }

    private static Problem unruled(AssignmentDesk desk, Assignment pair) {
        var name = desk.seat(pair.person()).map(Seat::words).orElse(new Words("", ""));
        return desk.proposal(pair.proposal())
                .map(proposal -> Problem.at("", UNRULED, proposal.name(), name))
                .orElseGet(() -> Problem.at("", UNRULED + ".unchecked", name));
    }

    private static List<Words> regions(AssignmentDesk desk, Seat seat) {
        return desk.proposals().stream()
                .filter(proposal -> seat.toDeclare().contains(proposal.id()))
                .map(ProposalSummary::name)
                .toList();
    }

    static Problem undeclared(Seat seat, List<Words> regions) {
        var some = new ArrayList<>(regions.subList(0, Math.min(NAMED, regions.size())));
        if (regions.size() > NAMED) {
            some.add(new Words("…", "…"));
        }
        return Problem.at("", UNDECLARED, seat.words(), regions.size(), Words.list(some));
    }
}

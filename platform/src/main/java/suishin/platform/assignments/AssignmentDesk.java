package suishin.platform.assignments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import suishin.platform.calls.Call;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.conflicts.Conflict;
import suishin.platform.conflicts.Declaration;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalSummary;

/// Everything the office needs in order to decide who reads what: declarations, conflicts, assignments.
///
/// @param proposals those the committee reviews, by the region's name
public record AssignmentDesk(
        Call call, Definition definition, List<ProposalSummary> proposals, List<Seat> seats, Findings findings) {

    /// What was declared, found and assigned.
    ///
    /// @param organisations names of the institutions that conflicts name
    public record Findings(
            List<Declaration> declarations,
            List<Conflict> conflicts,
            List<Assignment> assignments,
            Map<UUID, String> organisations) {}

    /// One member of the committee.
    ///
    /// @param toDeclare names of the regions about whose proposals this member has not declared yet
    public record Seat(CommitteeMember member, String name, String nameEn, List<Words> toDeclare, int load) {}

    public AssignmentDesk {
        proposals = List.copyOf(proposals);
        seats = List.copyOf(seats);
    }

    /// {@return the seat of this person}
    public Optional<Seat> seat(UUID person) {
        return seats.stream()
                .filter(seat -> seat.member().person().equals(person))
                .findFirst();
    }

    /// {@return the proposal with this id}
    public Optional<ProposalSummary> proposal(UUID id) {
        return proposals.stream().filter(proposal -> proposal.id().equals(id)).findFirst();
    }

    /// {@return those assigned to a proposal}
    public List<Seat> readers(UUID proposal) {
        return findings.assignments().stream()
                .filter(assignment -> assignment.proposal().equals(proposal))
                .flatMap(assignment -> seat(assignment.person()).stream())
                .toList();
    }

    /// {@return those who could be asked to read this proposal besides: no conflict, no assignment, capacity left}
    public List<Seat> free(UUID proposal) {
        var taken = readers(proposal);
        var barred = blocked(proposal);
        return seats.stream()
                .filter(seat -> !taken.contains(seat)
                        && !barred.contains(seat.member().person())
                        && seat.load() < seat.member().capacity())
                .toList();
    }

    /// {@return people with a conflict about this proposal that bars them or waits for a ruling}
    Set<UUID> blocked(UUID proposal) {
        return findings.conflicts().stream()
                .filter(conflict ->
                        conflict.proposal().equals(proposal) && conflict.ruling() != Conflict.Ruling.ALLOWED)
                .map(Conflict::person)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /// {@return how many conflicts stand there}
    public long ruled(Conflict.Ruling ruling) {
        return findings.conflicts().stream()
                .filter(conflict -> conflict.ruling() == ruling)
                .count();
    }

    /// {@return whether everybody has declared about everything and no conflict waits for a ruling}
    public boolean ready() {
        return seats.stream().allMatch(seat -> seat.toDeclare().isEmpty())
                && findings.conflicts().stream().noneMatch(conflict -> conflict.ruling() == Conflict.Ruling.PENDING);
    }
}

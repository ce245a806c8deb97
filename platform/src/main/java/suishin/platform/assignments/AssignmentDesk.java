package suishin.platform.assignments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import suishin.platform.calls.Call;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.conflicts.Conflict;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalSummary;

/// Everything the office needs in order to decide who reads what: what is left to declare, conflicts, assignments.
///
/// @param proposals those the committee reviews, by the region's name
/// @param people    the seats by person
public record AssignmentDesk(
        Call call,
        Definition definition,
        List<ProposalSummary> proposals,
        List<Seat> seats,
        Map<UUID, Seat> people,
        Findings findings) {

    /// What was found and assigned.
    public record Findings(List<Conflict> conflicts, List<Assignment> assignments) {}

    /// One member of the committee.
    ///
    /// @param toDeclare proposals about which this member has not declared yet
    public record Seat(CommitteeMember member, String name, String nameEn, Set<UUID> toDeclare, int load) {

        public Seat {
            toDeclare = Set.copyOf(toDeclare);
        }

        /// {@return the name in both languages}
        public Words words() {
            return new Words(name, nameEn);
        }
    }

    public AssignmentDesk {
        proposals = List.copyOf(proposals);
        seats = List.copyOf(seats);
        people = Map.copyOf(people);
    }

    static AssignmentDesk of(
            Call call, Definition definition, List<ProposalSummary> proposals, List<Seat> seats, Findings findings) {
        return new AssignmentDesk(
                call,
                definition,
                proposals,
                seats,
                seats.stream().collect(toMap(seat -> seat.member().person(), seat -> seat)),
                findings);
    }

    /// {@return the seat of this person}
    public Optional<Seat> seat(UUID person) {
        return Optional.ofNullable(people.get(person));
    }

    /// {@return the proposal with this id}
    public Optional<ProposalSummary> proposal(UUID id) {
        return proposals.stream().filter(proposal -> proposal.id().equals(id)).findFirst();
    }

    /// {@return those assigned to each proposal}
    public Map<UUID, List<Seat>> readers() {
        return findings.assignments().stream()
                .filter(pair -> people.containsKey(pair.person()))
                .collect(groupingBy(
                        Assignment::proposal,
                        mapping(pair -> Objects.requireNonNull(people.get(pair.person())), toList())));
    }

    /// {@return those assigned to a proposal}
    public List<Seat> readers(UUID proposal) {
        return readers().getOrDefault(proposal, List.of());
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

    /// {@return those of whom a run can be asked to let them read this proposal: no conflict, and declared}
    public List<Seat> fixable(UUID proposal) {
        var barred = blocked(proposal);
        return seats.stream()
                .filter(seat -> !barred.contains(seat.member().person())
                        && !seat.toDeclare().contains(proposal))
                .toList();
    }

    /// {@return people with a conflict about this proposal that bars them or waits for a ruling}
    Set<UUID> blocked(UUID proposal) {
        return findings.conflicts().stream()
                .filter(conflict ->
                        conflict.proposal().equals(proposal) && conflict.ruling() != Conflict.Ruling.ALLOWED)
                .map(Conflict::person)
                .collect(toUnmodifiableSet());
    }

    /// {@return how many conflicts stand there}
    public long ruled(Conflict.Ruling ruling) {
        return findings.conflicts().stream()
                .filter(conflict -> conflict.ruling() == ruling)
                .count();
    }

    /// {@return the pairs of an expert and a proposal about which the officer has yet to rule, each once}
    public List<Assignment> unruled() {
        return findings.conflicts().stream()
                .filter(conflict -> conflict.ruling() == Conflict.Ruling.PENDING)
                .map(conflict -> new Assignment(call.id(), conflict.proposal(), conflict.person()))
                .distinct()
                .toList();
    }

    /// {@return how many members have not declared about everything}
    public long waiting() {
        return seats.stream().filter(seat -> !seat.toDeclare().isEmpty()).count();
    }

    /// {@return whether everybody has declared about everything and no conflict waits for a ruling}
    public boolean ready() {
        return waiting() == 0 && ruled(Conflict.Ruling.PENDING) == 0;
    }
}

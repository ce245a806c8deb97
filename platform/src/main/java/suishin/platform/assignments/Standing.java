package suishin.platform.assignments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.calls.Call;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Definition;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.web.Mending;

/// What an assignment is decided on (割当ての前提): the proposals to read, the committee, who may not read what, who
/// reads what now.
///
/// @param proposals those eligible or under review, and for somebody who looks on those after it, by the region's name
/// @param people    the seats by person
/// @param barred    who may not read which proposal, by proposal
/// @param present   who reads which proposal now, by proposal
/// @param waiting   what has to happen before anything is assigned; empty when everything is ready
public record Standing(
        Call call,
        Definition definition,
        List<ProposalSummary> proposals,
        List<Seat> seats,
        Map<UUID, Seat> people,
        Map<UUID, Set<UUID>> barred,
        Map<UUID, Set<UUID>> present,
        List<Problem> waiting) {

    public Standing {
        proposals = List.copyOf(proposals);
        seats = List.copyOf(seats);
        waiting = List.copyOf(waiting);
    }

    /// {@return the seat of this person}
    public Optional<Seat> seat(UUID person) {
        return Optional.ofNullable(people.get(person));
    }

    /// {@return the proposal with this id}
    public Optional<ProposalSummary> proposal(UUID id) {
        return proposals.stream().filter(proposal -> proposal.id().equals(id)).findFirst();
    }

    /// {@return whether this expert may not read this proposal}
    public boolean bars(UUID proposal, UUID person) {
        return barred.getOrDefault(proposal, Set.of()).contains(person);
    }

    /// {@return who reads this proposal now}
    public Set<UUID> readers(UUID proposal) {
        return present.getOrDefault(proposal, Set.of());
    }

    /// {@return whether the assignment can still change}
    public boolean isOpen() {
        return proposals.stream().anyMatch(proposal -> Standings.READ.contains(proposal.stage()));
    }

    /// {@return how things stand, as a form carries it}
    public String looked() {
        return Looked.of(this).written();
    }

    /// {@return who reads what now, of the proposals that stand here}
    public List<Assignment> pairs() {
        return proposals.stream()
                .flatMap(proposal -> readers(proposal.id()).stream()
                        .sorted()
                        .map(person -> new Assignment(call.id(), proposal.id(), person)))
                .toList();
    }

    /// {@return whether this expert has yet to declare about this proposal}
    public boolean owes(UUID proposal, UUID person) {
        return seat(person).filter(seat -> seat.toDeclare().contains(proposal)).isPresent();
    }

    /// {@return whether a refusal says nothing but what waits}
    public boolean isWaiting(Mending wrong) {
        return !waiting.isEmpty() && wrong.problems().equals(waiting);
    }

    /// {@return where what waits is seen to; empty if there is no page of its own}
    public Optional<String> where(Problem waits) {
        String conflicts = "/office/calls/" + call.id() + "/conflicts";
        if (waits.code().startsWith(Standings.UNRULED)) {
            return Optional.of(conflicts + "?only=PENDING#findings");
        }
        return waits.code().equals(Standings.UNDECLARED) ? Optional.of(conflicts + "#readiness") : Optional.empty();
    }

    /// {@return whether the review has yet to begin}
    public boolean isFirst() {
        return proposals.stream().anyMatch(proposal -> proposal.stage() == ProposalStage.ELIGIBLE);
    }
}

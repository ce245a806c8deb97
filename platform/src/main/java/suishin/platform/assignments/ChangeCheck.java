package suishin.platform.assignments;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.ProposalSummary;

/// Whether a change of who reads what can stand: conflicts, declarations, loads, numbers and sectors, as they would be
/// after it (R9).
///
/// @param after who would read which proposal
record ChangeCheck(Standing standing, Change change, Map<UUID, Set<UUID>> after) {

    static ChangeCheck of(Standing standing, Change change) {
        var after = new HashMap<UUID, Set<UUID>>();
        standing.present().forEach((proposal, people) -> after.put(proposal, new HashSet<>(people)));
        change.go()
                .forEach(pair -> after.computeIfAbsent(pair.proposal(), _ -> new HashSet<>())
                        .remove(pair.person()));
        change.come()
                .forEach(pair -> after.computeIfAbsent(pair.proposal(), _ -> new HashSet<>())
                        .add(pair.person()));
        return new ChangeCheck(standing, change, after);
    }

    /// What cannot stand, and whom it is about.
    record Fault(Optional<UUID> proposal, Optional<UUID> person, Problem problem) {

        static Fault of(Assignment pair, Problem problem) {
            return new Fault(Optional.of(pair.proposal()), Optional.of(pair.person()), problem);
        }
    }

    /// {@return everything that cannot stand; empty if the change may be made}
    List<Problem> problems() {
        return faults().stream().map(Fault::problem).toList();
    }

    /// {@return the same, with whom it is about}
    List<Fault> faults() {
        var problems = new ArrayList<Fault>();
        change.come().forEach(pair -> coming(pair, problems));
        change.go().forEach(pair -> going(pair, problems));
        var loads = loads(after);
        for (UUID person : distinct(change.come().stream().map(Assignment::person))) {
            standing.seat(person).ifPresent(seat -> load(seat, loads.getOrDefault(person, 0L), problems));
        }
        touched().forEach(proposal -> enough(proposal, problems));
        return problems;
    }

    private void coming(Assignment pair, List<Fault> problems) {
        var seat = standing.seat(pair.person());
        var proposal = standing.proposal(pair.proposal());
        if (seat.isEmpty() || proposal.isEmpty()) {
            problems.add(Fault.of(pair, Problem.at("", "assignments.pair-unknown")));
            return;
        }
        Words region = proposal.get().name();
        if (standing.bars(pair.proposal(), pair.person())) {
            problems.add(Fault.of(
                    pair, Problem.at("", "assignments.pair-barred", seat.get().words(), region)));
        } else if (seat.get().toDeclare().contains(pair.proposal())) {
            problems.add(Fault.of(pair, Standings.undeclared(seat.get(), List.of(region))));
        }
        if (standing.readers(pair.proposal()).contains(pair.person())) {
            problems.add(Fault.of(
                    pair, Problem.at("", "assignments.pair-there", seat.get().words(), region)));
        }
    }

    private void going(Assignment pair, List<Fault> problems) {
        if (!standing.readers(pair.proposal()).contains(pair.person())) {
            problems.add(Fault.of(
                    pair, Problem.at("", "assignments.pair-gone", name(pair.person()), region(pair.proposal()))));
        }
    }

    private void load(Seat seat, long load, List<Fault> problems) {
        int most = most(seat);
        if (load > most) {
            problems.add(new Fault(
                    Optional.empty(),
                    Optional.of(seat.member().person()),
                    Problem.at("", "assignments.over-capacity", seat.words(), load, most)));
        }
    }

    private int most(Seat seat) {
        int agreed = seat.member().capacity();
        return Math.max(agreed, change.most().getOrDefault(seat.member().person(), agreed));
    }

    /// {@return who would read more than was agreed, and how many}
    Map<UUID, Integer> raised() {
        var raised = new HashMap<UUID, Integer>();
        loads(after)
                .forEach((person, load) -> standing.seat(person)
                        .filter(seat -> load > seat.member().capacity())
                        .ifPresent(_ -> raised.put(person, Math.toIntExact(load))));
        return raised;
    }

    private Set<UUID> touched() {
        return standing.isFirst()
                ? distinct(standing.proposals().stream()
                        .filter(proposal -> proposal.stage() == ProposalStage.ELIGIBLE)
                        .map(ProposalSummary::id))
                : distinct(Stream.concat(change.come().stream(), change.go().stream())
                        .map(Assignment::proposal));
    }

    private void enough(UUID proposal, List<Fault> problems) {
        var readers = after.getOrDefault(proposal, Set.of());
        int least = change.least()
                .getOrDefault(proposal, standing.definition().review().expertsPerProposal());
        if (readers.size() < least) {
            problems.add(ofProposal(
                    proposal, Problem.at("", "assignments.short-of", region(proposal), least, readers.size())));
        }
        var sectors = readers.stream()
                .flatMap(person -> standing.seat(person).stream())
                .map(seat -> seat.member().sector())
                .collect(toSet());
        for (var sector : change.coverage()) {
            if (!sectors.contains(sector)) {
                String code = "assignments.sector-missing." + sector.name().toLowerCase(Locale.ROOT);
                problems.add(ofProposal(proposal, Problem.at("", code, region(proposal))));
            }
        }
    }

    private static Map<UUID, Long> loads(Map<UUID, Set<UUID>> readers) {
        return readers.values().stream().flatMap(Set::stream).collect(groupingBy(person -> person, counting()));
    }

    private static Fault ofProposal(UUID proposal, Problem problem) {
        return new Fault(Optional.of(proposal), Optional.empty(), problem);
    }

    private Words name(UUID person) {
        return standing.seat(person).map(Seat::words).orElse(new Words("", ""));
    }

    private Words region(UUID proposal) {
        return standing.proposal(proposal).map(ProposalSummary::name).orElse(new Words("", ""));
    }

    private static Set<UUID> distinct(Stream<UUID> ids) {
        return ids.collect(toCollection(LinkedHashSet::new));
    }
}

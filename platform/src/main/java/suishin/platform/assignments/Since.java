package suishin.platform.assignments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalSummary;

/// What changed since somebody looked (見たあとの変更), said so that they can look again.
final class Since {

    private static final int MANY = 20;

    private Since() {}

    /// {@return everything that changed; empty if nothing did}
    static List<Problem> looked(Standing now, Looked then) {
        var here = Looked.of(now);
        var problems = new ArrayList<Problem>();
        if (here.committee() != then.committee()) {
            problems.add(Problem.at("", "assignments.since.committee"));
        }
        for (ProposalSummary proposal : now.proposals()) {
            here.of(proposal.id()).ifPresent(marks -> one(now, proposal, marks, then.of(proposal.id()), problems));
        }
        var gone = new HashSet<>(then.proposals().keySet());
        gone.removeAll(here.proposals().keySet());
        if (!gone.isEmpty()) {
            problems.add(Problem.at("", "assignments.since.gone", gone.size()));
        }
        if (problems.size() > MANY) {
            int more = problems.size() - MANY;
            problems.subList(MANY, problems.size()).clear();
            problems.add(Problem.at("", "assignments.since.more", more));
        }
        return problems;
    }

    private static void one(
            Standing now, ProposalSummary proposal, Looked.Marks marks, Optional<Looked.Marks> then, List<Problem> to) {
        if (then.isEmpty()) {
            to.add(Problem.at("", "assignments.since.new", proposal.name()));
            return;
        }
        if (marks.readers() != then.get().readers()) {
            var names = names(now, now.readers(proposal.id()));
            to.add(
                    names.isEmpty()
                            ? Problem.at("", "assignments.since.nobody", proposal.name())
                            : Problem.at("", "assignments.since.readers", proposal.name(), Words.list(names)));
        }
        if (marks.barred() != then.get().barred()) {
            int number = now.barred().getOrDefault(proposal.id(), Set.of()).size();
            to.add(Problem.at("", "assignments.since.barred", proposal.name(), number));
        }
    }

    private static List<Words> names(Standing now, Set<java.util.UUID> people) {
        return now.seats().stream()
                .filter(seat -> people.contains(seat.member().person()))
                .map(Seat::words)
                .toList();
    }
}

package suishin.engines.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import suishin.engines.assignment.Shortage.ExpertAlone;
import suishin.engines.assignment.Shortage.GroupShort;
import suishin.engines.assignment.Shortage.LargestLoads;
import suishin.engines.assignment.Shortage.LeastLoads;
import suishin.engines.assignment.Shortage.ProposalAlone;
import suishin.engines.assignment.Shortage.SettledExpert;
import suishin.engines.assignment.Shortage.SettledGroup;
import suishin.engines.assignment.Shortage.SettledProposal;

/// Shortages that counting finds: of one proposal, of one expert, of all together. None found does not mean
/// feasible.
final class PlainShortages {

    private PlainShortages() {}

    static List<Shortage> of(AssignmentCase question) {
        var found = new ArrayList<Shortage>();
        addTogether(question, found);
        addAlone(question, found);
        addSettled(question, found);
        addGroups(question, found);
        return found;
    }

    private static void addTogether(AssignmentCase question, List<Shortage> found) {
        long least = IntStream.of(question.loadMin()).asLongStream().sum();
        long most = IntStream.of(question.loadMax()).asLongStream().sum();
        if (most < question.readings()) {
            found.add(new LargestLoads(most, question.readings()));
        }
        if (least > question.readings()) {
            found.add(new LeastLoads(least, question.readings()));
        }
    }

    private static void addAlone(AssignmentCase question, List<Shortage> found) {
        var allowedBy = new int[question.experts()];
        for (int proposal = 0; proposal < question.proposals(); proposal++) {
            int[] row = question.affinities().row(proposal);
            int allowed = 0;
            for (int expert = 0; expert < row.length; expert++) {
                if (row[expert] != Affinities.BARRED && question.loadMax()[expert] > 0) {
                    allowedBy[expert]++;
                    allowed++;
                }
            }
            if (allowed < question.demand()[proposal]) {
                found.add(new ProposalAlone(proposal, question.demand()[proposal], allowed));
            }
        }
        for (int expert = 0; expert < allowedBy.length; expert++) {
            if (allowedBy[expert] < question.loadMin()[expert]) {
                found.add(new ExpertAlone(expert, question.loadMin()[expert], allowedBy[expert]));
            }
        }
    }

    private static void addSettled(AssignmentCase question, List<Shortage> found) {
        var ofProposal = new int[question.proposals()];
        var ofExpert = new int[question.experts()];
        for (var pair : question.fixed()) {
            ofProposal[pair.proposal()]++;
            ofExpert[pair.expert()]++;
        }
        for (int proposal = 0; proposal < ofProposal.length; proposal++) {
            if (ofProposal[proposal] > question.demand()[proposal]) {
                found.add(new SettledProposal(proposal, question.demand()[proposal], ofProposal[proposal]));
            }
        }
        for (int expert = 0; expert < ofExpert.length; expert++) {
            if (ofExpert[expert] > question.loadMax()[expert]) {
                found.add(new SettledExpert(expert, question.loadMax()[expert], ofExpert[expert]));
            }
        }
    }

    private static void addGroups(AssignmentCase question, List<Shortage> found) {
        for (int trait = 0; trait < question.traits().size(); trait++) {
            for (int proposal = 0; proposal < question.proposals(); proposal++) {
                addGroups(question, proposal, trait, found);
            }
            addSettledGroups(question, trait, found);
        }
    }

    private static void addGroups(AssignmentCase question, int proposal, int trait, List<Shortage> found) {
        var rule = question.traits().get(trait);
        int[] allowed = rule.counts(readers(question, proposal));
        for (int group = 0; group < allowed.length; group++) {
            int least = rule.least()[proposal][group];
            int available = Math.min(allowed[group], rule.most()[proposal][group]);
            if (least > available) {
                found.add(new GroupShort(proposal, trait, group, least, available));
            }
        }
    }

    private static int[] readers(AssignmentCase question, int proposal) {
        return IntStream.range(0, question.experts())
                .filter(expert ->
                        question.loadMax()[expert] > 0 && !question.affinities().bars(proposal, expert))
                .toArray();
    }

    private static void addSettledGroups(AssignmentCase question, int trait, List<Shortage> found) {
        var rule = question.traits().get(trait);
        var settled = new TreeMap<Integer, List<Integer>>();
        for (var pair : question.fixed()) {
            settled.computeIfAbsent(pair.proposal(), _ -> new ArrayList<>()).add(pair.expert());
        }
        settled.forEach((proposal, experts) -> {
            int[] counts =
                    rule.counts(experts.stream().mapToInt(Integer::intValue).toArray());
            for (int group = 0; group < counts.length; group++) {
                if (counts[group] > rule.most()[proposal][group]) {
                    found.add(new SettledGroup(proposal, trait, group, rule.most()[proposal][group], counts[group]));
                }
            }
        });
    }
}

package suishin.engines.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import suishin.engines.assignment.Shortage.ExpertAlone;
import suishin.engines.assignment.Shortage.LargestLoads;
import suishin.engines.assignment.Shortage.LeastLoads;
import suishin.engines.assignment.Shortage.ProposalAlone;
import suishin.engines.assignment.Shortage.SettledExpert;
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
}

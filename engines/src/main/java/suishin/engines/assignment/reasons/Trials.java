package suishin.engines.assignment.reasons;

import java.util.List;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Constraint;
import suishin.engines.assignment.Progress;
import suishin.engines.assignment.Progress.Phase;
import suishin.engines.assignment.network.RuledTotal.Verdict;

/// Tries whether rules can hold together, as long as trials are left and nobody asks to stop.
///
/// Trials are counted, not timed: fewer for larger questions, so that a question of thousands by thousands is explained
/// in minutes, if not to the last rule.
final class Trials {

    private static final long PAIRS_LOOKED_AT = 2_000_000_000L;
    private static final int FEWEST = 20;
    private static final int MOST = 5_000;

    private final Progress progress;
    private final long limit;
    private long tried;

    Trials(AssignmentCase question, Progress progress) {
        this.progress = progress;
        long pairs = Math.max(1, (long) question.proposals() * question.experts());
        limit = Math.clamp(PAIRS_LOOKED_AT / pairs, FEWEST, MOST);
    }

    /// {@return whether the rules can hold together; unknown when no trial is left}
    Verdict of(Rulebook book, List<Constraint> rules) {
        boolean mayTry = tried < limit && progress.goesOn(Phase.EXPLAINING, tried, limit);
        tried++;
        return mayTry ? book.verdict(rules, progress) : Verdict.UNKNOWN;
    }
}

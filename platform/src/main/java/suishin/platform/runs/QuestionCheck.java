package suishin.platform.runs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import suishin.platform.assignments.Standing;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalSummary;

/// Whether a question can be asked of a call as things stand: whom it names is there, and nothing in it contradicts.
final class QuestionCheck {

    private final RunQuestion question;
    private final Standing standing;
    private final List<Problem> problems = new ArrayList<>();

    private QuestionCheck(RunQuestion question, Standing standing) {
        this.question = question;
        this.standing = standing;
    }

    /// {@return everything that cannot be, each with its field; empty if it can be asked}
    static List<Problem> problems(RunQuestion question, Standing standing) {
        var check = new QuestionCheck(question, standing);
        check.pairs();
        check.loads();
        check.numbers();
        return check.problems;
    }

    private void pairs() {
        var forbidden = Set.copyOf(question.pairs().forbidden());
        for (var pair : question.pairs().fixed()) {
            if (!isKnown("fixed", pair)) {
                continue;
            }
            if (forbidden.contains(pair)) {
                problem("forbidden", "both", region(pair.proposal()), name(pair.person()));
            } else if (standing.bars(pair.proposal(), pair.person()) || standing.owes(pair.proposal(), pair.person())) {
                problem("fixed", "barred", region(pair.proposal()), name(pair.person()));
            }
        }
        forbidden.forEach(pair -> isKnown("forbidden", pair));
    }

    private boolean isKnown(String field, RunQuestion.Pair pair) {
        boolean known = standing.proposal(pair.proposal()).isPresent()
                && standing.seat(pair.person()).isPresent();
        if (!known) {
            problem(field, "not-here", pair.proposal().toString(), pair.person().toString());
        }
        return known;
    }

    private void loads() {
        question.loads().others().forEach((person, bounds) -> {
            if (standing.seat(person).isEmpty()) {
                problem("loads", "no-expert", person.toString());
            } else if (bounds.least() > bounds.most()) {
                problem("loads", "least-above-most", name(person), bounds.least(), bounds.most());
            }
        });
        for (UUID senior : question.seniors()) {
            if (standing.seat(senior).isEmpty()) {
                problem("seniors", "no-expert", senior.toString());
            }
        }
    }

    private void numbers() {
        var needed = new HashSet<>(question.readers().others().keySet());
        standing.proposals().stream().map(ProposalSummary::id).forEach(needed::remove);
        needed.forEach(proposal -> problem("needs", "no-proposal", proposal.toString()));
        for (ProposalSummary proposal : standing.proposals()) {
            long fixed = question.pairs().fixed().stream()
                    .filter(pair -> pair.proposal().equals(proposal.id()))
                    .count();
            int need = question.readers().of(proposal.id());
            if (fixed > need) {
                problem("fixed", "too-many-fixed", proposal.name(), fixed, need);
            }
        }
    }

    private void problem(String field, String code, Object... details) {
        problems.add(Problem.at(field, "runs.question." + code, details));
    }

    private Words region(UUID proposal) {
        return standing.proposal(proposal).map(ProposalSummary::name).orElse(new Words("", ""));
    }

    private Words name(UUID person) {
        return standing.seat(person).map(seat -> seat.words()).orElse(new Words("", ""));
    }
}

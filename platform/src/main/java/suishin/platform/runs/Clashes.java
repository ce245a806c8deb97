package suishin.platform.runs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import suishin.engines.assignment.Clash;
import suishin.engines.assignment.Constraint;
import suishin.platform.kernel.Problem;

/// Says what cannot hold together, and what would mend it. Proposals and people are named by id; the page puts names.
final class Clashes {

    private static final int MANY = 12;

    private final RunInputs inputs;
    private final RunQuestion question;
    private final Puzzle puzzle;

    Clashes(RunInputs inputs, RunQuestion question, Puzzle puzzle) {
        this.inputs = inputs;
        this.question = question;
        this.puzzle = puzzle;
    }

    RunAnswer.Impossible said(List<Clash> clashes) {
        var problems = new ArrayList<Problem>();
        var mends = new LinkedHashSet<Mend>();
        for (var clash : clashes) {
            problems.add(Problem.at("", "runs.clash", clash.rules().size()));
            clash.rules().stream().limit(MANY).map(this::words).forEach(problems::add);
            if (clash.rules().size() > MANY) {
                problems.add(Problem.at("", "runs.clash.more", clash.rules().size() - MANY));
            }
            clash.mends().forEach(mend -> mend(mend, problems, mends));
        }
        mends.removeIf(mend -> mend.in(question).equals(question));
        return new RunAnswer.Impossible(problems, List.copyOf(mends));
    }

    private Problem words(Constraint rule) {
        return switch (rule) {
            case Constraint.Demand(int proposal, int experts) ->
                Problem.at("", "runs.clash.demand", proposal(proposal), experts);
            case Constraint.LargestLoad(int expert, int most) ->
                Problem.at("", "runs.clash.largest-load", person(expert), most);
            case Constraint.LeastLoad(int expert, int least) ->
                Problem.at("", "runs.clash.least-load", person(expert), least);
            case Constraint.GroupLeast least -> least(least);
            case Constraint.GroupMost most ->
                Problem.at(
                        "",
                        puzzle.kinds().get(most.trait()) == Puzzle.Kind.PLACE ? "runs.clash.place" : "runs.clash.house",
                        proposal(most.proposal()),
                        most.experts());
            case Constraint.Settled(var pair) ->
                Problem.at("", "runs.clash.settled", proposal(pair.proposal()), person(pair.expert()));
        };
    }

    private Problem least(Constraint.GroupLeast rule) {
        return isSector(rule.trait())
                ? Problem.at(
                        "",
                        "runs.clash.sector."
                                + RunInputs.SECTORS.get(rule.group()).name().toLowerCase(Locale.ROOT),
                        proposal(rule.proposal()),
                        rule.experts())
                : Problem.at("", "runs.clash.senior", proposal(rule.proposal()), rule.experts());
    }

    private void mend(Clash.Mend mend, List<Problem> advice, Set<Mend> mends) {
        switch (mend) {
            case Clash.Mend.MoreLoad more -> mends.add(more(more));
            case Clash.Mend.ExpertOfGroup one -> advice.add(advice(one));
            case Clash.Mend.AnyExpert one -> advice.add(Problem.at("", "runs.advice.expert", one.load()));
            case Clash.Mend.Unbarred one ->
                advice.add(Problem.at(
                        "",
                        "runs.advice.unbarred",
                        proposal(one.pair().proposal()),
                        person(one.pair().expert())));
            case Clash.Mend.Softened one -> softened(one, mends);
            case Clash.Mend.Unsettled one ->
                mends.add(new Mend.Unfix(inputs.proposals().get(one.pair().proposal())));
        }
    }

    private Mend more(Clash.Mend.MoreLoad mend) {
        int most = mend.experts().stream()
                .mapToInt(expert -> puzzle.question().bounds().loadMax()[expert])
                .max()
                .orElse(0);
        return new Mend.Most(mend.experts().stream().map(this::id).toList(), most + mend.more());
    }

    private Problem advice(Clash.Mend.ExpertOfGroup mend) {
        return isSector(mend.trait())
                ? Problem.at(
                        "",
                        "runs.advice.sector."
                                + RunInputs.SECTORS.get(mend.group()).name().toLowerCase(Locale.ROOT),
                        mend.load())
                : Problem.at("", "runs.advice.expert", mend.load());
    }

    private void softened(Clash.Mend.Softened mend, Set<Mend> mends) {
        switch (mend.rule()) {
            case Constraint.Demand(int proposal, int _) -> {
                if (mend.number() > 0) {
                    mends.add(new Mend.Need(inputs.proposals().get(proposal), mend.number()));
                }
            }
            case Constraint.LeastLoad _ -> mends.add(new Mend.NoLeast());
            case Constraint.LargestLoad(int expert, int _) ->
                mends.add(new Mend.Most(List.of(id(expert)), mend.number()));
            case Constraint.GroupLeast rule -> {
                if (isSector(rule.trait())) {
                    mends.add(new Mend.Uncover(RunInputs.SECTORS.get(rule.group())));
                }
            }
            case Constraint.GroupMost _, Constraint.Settled _ -> {
                // what a form of ours cannot say is not offered
            }
        }
    }

    private boolean isSector(int trait) {
        return puzzle.kinds().get(trait) == Puzzle.Kind.SECTOR;
    }

    private String proposal(int proposal) {
        return inputs.proposals().get(proposal).toString();
    }

    private String person(int expert) {
        return id(expert).toString();
    }

    private UUID id(int expert) {
        return inputs.readers().get(expert).person();
    }
}

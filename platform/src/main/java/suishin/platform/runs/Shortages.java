package suishin.platform.runs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import suishin.engines.assignment.Shortage;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Sector;

/// Says what cannot hold together, and what would mend it. Proposals and people are named by id; the page puts names.
final class Shortages {

    private static final int MANY = 6;

    private final RunInputs inputs;
    private final RunQuestion question;
    private final Puzzle puzzle;

    Shortages(RunInputs inputs, RunQuestion question, Puzzle puzzle) {
        this.inputs = inputs;
        this.question = question;
        this.puzzle = puzzle;
    }

    RunAnswer.Impossible said(List<Shortage> shortages) {
        var problems = shortages.stream().map(this::words).distinct().toList();
        var mends = new LinkedHashSet<Mend>();
        shortages.forEach(shortage -> mends(shortage, mends));
        return new RunAnswer.Impossible(
                problems, mends.stream().filter(this::mends).limit(MANY).toList());
    }

    /// {@return whether the question can be answered after this change}
    private boolean mends(Mend mend) {
        var changed = mend.in(question);
        if (changed.equals(question)) {
            return false;
        }
        var other = Puzzle.of(inputs, changed).question();
        return Solver.largest(other, List.of(), suishin.engines.assignment.Progress.SILENT)
                        .experts()
                        .length
                > 0;
    }

    private Problem words(Shortage shortage) {
        return switch (shortage) {
            case Shortage.ProposalAlone(int proposal, int demand, int allowed) ->
                Problem.at("", "runs.short.proposal", id(proposal), demand, allowed);
            case Shortage.ExpertAlone(int expert, int least, int allowed) ->
                Problem.at("", "runs.short.expert", person(expert).toString(), least, allowed);
            case Shortage.LeastLoads(long least, long readings) ->
                Problem.at("", "runs.short.least-loads", least, readings);
            case Shortage.LargestLoads(long most, long readings) ->
                Problem.at("", "runs.short.largest-loads", most, readings);
            case Shortage.SettledProposal(int proposal, int demand, int settled) ->
                Problem.at("", "runs.short.settled-proposal", id(proposal), demand, settled);
            case Shortage.SettledExpert(int expert, int most, int settled) ->
                Problem.at("", "runs.short.settled-expert", person(expert).toString(), most, settled);
            case Shortage.GroupShort some -> group(some);
            case Shortage.SettledGroup some ->
                Problem.at("", "runs.short.settled-group", id(some.proposal()), some.most(), some.settled());
            case Shortage.Together() -> together();
            case Shortage.Proposals some ->
                Problem.at(
                        "",
                        "runs.short.proposals",
                        ids(some.proposals()),
                        people(some.experts()),
                        some.needed(),
                        some.available());
            case Shortage.Experts some ->
                Problem.at("", "runs.short.experts", people(some.experts()), some.needed(), some.available());
            case Shortage.TightLimit(var limit, var enough) ->
                Problem.at("", "runs.short.limit", limit.units(), thousandths(enough.units(), enough.of()));
        };
    }

    private Problem group(Shortage.GroupShort some) {
        return isSector(some)
                ? Problem.at(
                        "",
                        "runs.short.sector." + sector(some).name().toLowerCase(Locale.ROOT),
                        id(some.proposal()),
                        some.least(),
                        some.available())
                : Problem.at("", "runs.short.senior", id(some.proposal()), some.least(), some.available());
    }

    private boolean isSector(Shortage.GroupShort some) {
        return puzzle.kinds().get(some.trait()) == Puzzle.Kind.SECTOR;
    }

    private static Sector sector(Shortage.GroupShort some) {
        return Sector.values()[some.group()];
    }

    /// Looks for a sector that is short in all: fewer places of its experts than proposals that need one.
    private Problem together() {
        for (var sector : question.coverage()) {
            long places = places(sector);
            if (places < inputs.proposals().size()) {
                return Problem.at(
                        "",
                        "runs.short.sector-places." + sector.name().toLowerCase(Locale.ROOT),
                        inputs.proposals().size(),
                        places);
            }
        }
        return Problem.at("", "runs.short.together");
    }

    private long places(Sector sector) {
        return IntStream.range(0, inputs.readers().size())
                .filter(expert -> inputs.readers().get(expert).sector() == sector)
                .mapToLong(expert -> puzzle.question().loadMax()[expert])
                .sum();
    }

    private void mends(Shortage shortage, Set<Mend> mends) {
        switch (shortage) {
            case Shortage.ProposalAlone some -> need(some.proposal(), some.allowed(), mends);
            case Shortage.ExpertAlone _, Shortage.LeastLoads _, Shortage.Experts _ -> mends.add(new Mend.NoLeast());
            case Shortage.LargestLoads(long most, long readings) -> more(everybody(), readings - most, mends);
            case Shortage.SettledProposal some ->
                mends.add(new Mend.Unfix(inputs.proposals().get(some.proposal())));
            case Shortage.SettledExpert some -> {
                mends.add(new Mend.Most(List.of(person(some.expert())), some.settled()));
                mends.add(new Mend.Unfix(person(some.expert())));
            }
            case Shortage.SettledGroup some ->
                mends.add(new Mend.Unfix(inputs.proposals().get(some.proposal())));
            case Shortage.GroupShort some -> {
                if (isSector(some)) {
                    mends.add(new Mend.Uncover(sector(some)));
                }
            }
            case Shortage.Together() -> together(mends);
            case Shortage.Proposals some -> {
                more(some.experts(), some.needed() - some.available(), mends);
                if (some.proposals().size() == 1) {
                    need(some.proposals().getFirst(), (int) some.available(), mends);
                }
            }
            case Shortage.TightLimit some ->
                mends.add(new Mend.Limit(
                        thousandths(some.enough().units(), some.enough().of())));
        }
    }

    private void together(Set<Mend> mends) {
        for (var sector : question.coverage()) {
            var own = IntStream.range(0, inputs.readers().size())
                    .filter(expert -> inputs.readers().get(expert).sector() == sector)
                    .boxed()
                    .toList();
            more(own, inputs.proposals().size() - places(sector), mends);
            mends.add(new Mend.Uncover(sector));
        }
        more(everybody(), 1, mends);
        mends.add(new Mend.NoLeast());
    }

    private void need(int proposal, int number, Set<Mend> mends) {
        if (number > 0) {
            mends.add(new Mend.Need(inputs.proposals().get(proposal), number));
        }
    }

    private void more(List<Integer> experts, long missing, Set<Mend> mends) {
        if (!experts.isEmpty() && missing > 0) {
            int most = experts.stream()
                    .mapToInt(expert -> puzzle.question().loadMax()[expert])
                    .max()
                    .orElse(0);
            int each = (int) ((missing + experts.size() - 1) / experts.size());
            mends.add(new Mend.Most(experts.stream().map(this::person).toList(), most + each));
        }
    }

    private List<Integer> everybody() {
        return IntStream.range(0, inputs.readers().size()).boxed().toList();
    }

    private static int thousandths(int units, int of) {
        return (int) Math.min(RunQuestion.CERTAIN, ((long) units * RunQuestion.CERTAIN + of - 1) / of);
    }

    private String id(int proposal) {
        return inputs.proposals().get(proposal).toString();
    }

    private UUID person(int expert) {
        return inputs.readers().get(expert).person();
    }

    private String ids(List<Integer> proposals) {
        return String.join(" ", proposals.stream().map(this::id).toList());
    }

    private String people(List<Integer> experts) {
        return String.join(
                " ", experts.stream().map(expert -> person(expert).toString()).toList());
    }
}

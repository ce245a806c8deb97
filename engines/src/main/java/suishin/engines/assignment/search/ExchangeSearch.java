package suishin.engines.assignment.search;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import suishin.engines.assignment.network.Best;

/// Improves an assignment for its worst served proposals by exchanges, within all bounds and a floor on the
/// total.
///
/// A move gives a proposal another expert: one with room, or one of another proposal, which takes the expert given up
/// or one with room (ejection chains of length 2; F. Glover, *Discrete Applied Mathematics* 65, 1996). Moves are judged
/// by a concave worth of each proposal's sum, {@link TailGoal}, and taken by simulated annealing (S. Kirkpatrick, C. D.
/// Gelatt and M. P. Vecchi, *Science* 220, 1983). The best assignment met is kept: largest minimum, then largest worst
/// tenth, then largest total. Deterministic given the random generator.
public final class ExchangeSearch {

    private static final int CHOICES = 200;
    private static final int LIFTED_A_ROUND = 40;
    private static final int LOOKED_AT = 80;
    private static final int CHAINS_A_ROUND = 3;
    private static final long MOST_CHAIN_WORK = 300_000_000;

    private final Standing standing;
    private final ChainSearch chains;
    private final RandomGenerator random;
    private final int[][] choices;
    private final TailGoal goal;
    private double heat;

    public ExchangeSearch(Standing standing, TailGoal goal, RandomGenerator random) {
        this.standing = standing;
        this.random = random;
        this.goal = goal;
        chains = new ChainSearch(standing, goal);
        choices = new int[standing.sums.length][];
        var closed = new boolean[standing.load.length];
        for (int expert = 0; expert < closed.length; expert++) {
            closed[expert] = standing.question.loadMax()[expert] == 0;
        }
        var free = new long[closed.length];
        Arrays.setAll(
                choices,
                proposal -> ranked(
                        proposal, Best.at(free, standing.question.affinities().row(proposal), CHOICES, closed)));
    }

    private int[] ranked(int proposal, int[] chosen) {
        int[] row = standing.question.affinities().row(proposal);
        return Arrays.stream(chosen)
                .boxed()
                .sorted((one, other) -> Integer.compare(row[other], row[one]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Tries moves while cooling down.
    ///
    /// @param from millionths, the loss that is taken every third time at the beginning
    /// @param to   the same at the end
    /// @param goesOn asked after every round; false ends the search
    public void search(long moves, double from, double to, BooleanSupplier goesOn) {
        long round = Math.max(500, Math.min(moves / 400, 20_000));
        double cooling = StrictMath.pow(to / from, (double) round / moves);
        heat = from;
        goal.look(standing.sums, standing.experts);
        for (long done = 0; done < moves && goesOn.getAsBoolean(); done += round) {
            for (long move = 0; move < round; move++) {
                move();
            }
            goal.look(standing.sums, standing.experts);
            lengthen();
            heat *= cooling;
        }
    }

    /// Gives each of the worst served the exchange that is worth most, if any is worth something.
    private void lift() {
        for (int proposal : goal.worst(standing.sums, LIFTED_A_ROUND)) {
            var best = new int[] {-1, 0, 0, 0};
            double most = 0;
            for (int given : standing.experts[proposal]) {
                most = bestFor(proposal, given, most, best);
            }
            if (best[0] >= 0) {
                apply(proposal, best[0], best[1], best[2], best[3]);
            }
        }
        goal.look(standing.sums, standing.experts);
    }

    private double bestFor(int proposal, int given, double least, int[] best) {
        double most = least;
        for (int place = 0; place < Math.min(LOOKED_AT, choices[proposal].length); place++) {
            int wanted = choices[proposal][place];
            if (!standing.holds(proposal, wanted) && standing.fits(proposal, given, wanted)) {
                most = bestOf(proposal, given, wanted, most, best);
            }
        }
        return most;
    }

    private double bestOf(int proposal, int given, int wanted, double least, int[] best) {
        double own = gain(proposal, given, wanted);
        double most = least;
        if (standing.hasRoom(wanted) && standing.mayLose(given)) {
            if (own > most) {
                keep(best, given, wanted, -1, -1);
                return own;
            }
            return most;
        }
        for (int reader = 0; own > most && reader < standing.load[wanted]; reader++) {
            int other = standing.readers[wanted][reader];
            int instead = standing.mayLose(given) ? roomy(other, wanted) : -1;
            for (int taken : new int[] {given, instead}) {
                if (taken >= 0
                        && taken != wanted
                        && standing.couldTake(other, taken)
                        && standing.fits(other, wanted, taken)
                        && own + gain(other, wanted, taken) > most) {
                    most = own + gain(other, wanted, taken);
                    keep(best, given, wanted, other, taken);
                }
            }
        }
        return most;
    }

    /// {@return the best expert with room whom the proposal could take for another; -1 if there is none}
    private int roomy(int proposal, int lost) {
        for (int place = 0; place < Math.min(LOOKED_AT, choices[proposal].length); place++) {
            int expert = choices[proposal][place];
            if (expert != lost && standing.hasRoom(expert) && !standing.holds(proposal, expert)) {
                return expert;
            }
        }
        return -1;
    }

    private static void keep(int[] best, int given, int wanted, int other, int instead) {
        best[0] = given;
        best[1] = wanted;
        best[2] = other;
        best[3] = instead;
    }

    private void apply(int proposal, int given, int wanted, int other, int instead) {
        if (other >= 0) {
            standing.drop(other, wanted);
        }
        standing.drop(proposal, given);
        standing.put(proposal, given, wanted);
        if (other >= 0) {
            standing.put(other, wanted, instead);
        }
    }

    private void lengthen() {
        lift();
        if (chains.work() < MOST_CHAIN_WORK) {
            for (int chain = 0; chain < CHAINS_A_ROUND; chain++) {
                chains.improve(goal.anyBad(random));
            }
            goal.look(standing.sums, standing.experts);
        }
    }

    private void move() {
        int proposal = random.nextInt(4) > 0 ? goal.anyBad(random) : random.nextInt(choices.length);
        int[] held = standing.experts[proposal];
        if (held.length == 0 || choices[proposal].length == 0) {
            return;
        }
        int given = held[random.nextInt(held.length)];
        int wanted = anyChoice(proposal);
        if (standing.holds(proposal, wanted) || !standing.fits(proposal, given, wanted)) {
            return;
        }
        if (standing.hasRoom(wanted) && standing.mayLose(given)) {
            if (taken(gain(proposal, given, wanted))) {
                standing.drop(proposal, given);
                standing.put(proposal, given, wanted);
            }
        } else if (standing.load[wanted] > 0) {
            int other = standing.readers[wanted][random.nextInt(standing.load[wanted])];
            exchange(proposal, given, wanted, other);
        }
    }

    /// The better an expert suits the proposal, the more often it is chosen.
    private int anyChoice(int proposal) {
        double skew = random.nextDouble();
        return choices[proposal][(int) (skew * skew * choices[proposal].length)];
    }

    private void exchange(int proposal, int given, int wanted, int other) {
        int instead = given;
        if (standing.mayLose(given) && random.nextBoolean()) {
            int choice = anyChoice(other);
            instead = standing.hasRoom(choice) ? choice : given;
        }
        if (instead == wanted || !standing.couldTake(other, instead) || !standing.fits(other, wanted, instead)) {
            return;
        }
        if (taken(gain(proposal, given, wanted) + gain(other, wanted, instead))) {
            standing.drop(other, wanted);
            standing.drop(proposal, given);
            standing.put(proposal, given, wanted);
            standing.put(other, wanted, instead);
        }
    }

    private double gain(int proposal, int given, int wanted) {
        return goal.worth(proposal, standing.sumWith(proposal, given, wanted))
                - goal.worth(proposal, standing.sums[proposal]);
    }

    private boolean taken(double gain) {
        return gain >= 0 || random.nextDouble() < StrictMath.exp(gain / heat);
    }
}

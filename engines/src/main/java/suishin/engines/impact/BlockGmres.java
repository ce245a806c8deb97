package suishin.engines.impact;

import java.util.Arrays;
import suishin.engines.impact.LeontiefSystem.Solved;

/// GMRES for `(I - B) x = b` on several right-hand sides in step: one product with `B` an iteration serves them all.
///
/// Source: Y. Saad, *Iterative Methods for Sparse Linear Systems*, 2nd ed. 2003, algorithm 6.9.
final class BlockGmres implements LeontiefSystem.Solver {

    private static final int RESTART = 60;
    private static final int ROUNDS = 20;

    /// Stops well below what an answer may have, because the estimate is in another norm.
    private static final double TARGET = LeontiefSystem.TOLERANCE / 100;

    private final LeontiefSystem system;

    BlockGmres(LeontiefSystem system) {
        this.system = system;
    }

    @Override
    public Solved solve(double[][] sides, boolean transposed) {
        var found = new double[sides.length][system.size()];
        int iterations = 0;
        for (int round = 0; round < ROUNDS; round++) {
            KrylovSpace[] spaces = spaces(sides, found, transposed, round == 0);
            if (Arrays.stream(spaces).allMatch(KrylovSpace::done)) {
                break;
            }
            iterations += expand(spaces, transposed);
            for (int k = 0; k < sides.length; k++) {
                spaces[k].addSolutionTo(found[k]);
            }
        }
        return new Solved(found, Double.NaN, iterations, "GMRES");
    }

    private KrylovSpace[] spaces(double[][] sides, double[][] found, boolean transposed, boolean first) {
        double[][] applied = first ? new double[sides.length][system.size()] : system.apply(found, transposed);
        var spaces = new KrylovSpace[sides.length];
        for (int k = 0; k < sides.length; k++) {
            var residual = new double[system.size()];
            for (int i = 0; i < residual.length; i++) {
                residual[i] = sides[k][i] - found[k][i] + applied[k][i];
            }
            spaces[k] = new KrylovSpace(residual, TARGET * KrylovSpace.norm(sides[k]), RESTART);
        }
        return spaces;
    }

    private int expand(KrylovSpace[] spaces, boolean transposed) {
        int steps = 0;
        while (steps < RESTART) {
            KrylovSpace[] open =
                    Arrays.stream(spaces).filter(space -> !space.done()).toArray(KrylovSpace[]::new);
            if (open.length == 0) {
                break;
            }
            double[][] newest = Arrays.stream(open).map(KrylovSpace::newest).toArray(double[][]::new);
            double[][] applied = system.apply(newest, transposed);
            for (int k = 0; k < open.length; k++) {
                open[k].grow(applied[k]);
            }
            steps++;
        }
        return steps;
    }
}

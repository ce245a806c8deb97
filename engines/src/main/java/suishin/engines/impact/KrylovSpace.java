package suishin.engines.impact;

/// The search space of one right-hand side: an orthonormal basis and the small least-squares problem in it.
final class KrylovSpace {

    private final double target;
    private final double[][] basis;
    private final double[][] triangle;
    private final double[] cosines;
    private final double[] sines;
    private final double[] rest;
    private int steps;

    /// @param residual of the solution so far; overwritten
    /// @param target   the norm of the residual at which it is done
    /// @param most     how many steps at most
    KrylovSpace(double[] residual, double target, int most) {
        this.target = target;
        this.basis = new double[most + 1][];
        this.triangle = new double[most][];
        this.cosines = new double[most];
        this.sines = new double[most];
        this.rest = new double[most + 1];
        rest[0] = norm(residual);
        basis[0] = scaled(residual, rest[0]);
    }

    boolean done() {
        return Math.abs(rest[steps]) <= target || steps == triangle.length;
    }

    double[] newest() {
        return basis[steps];
    }

    /// Takes one step, given `B` times the newest vector, which is overwritten.
    void grow(double[] applied) {
        double[] next = applied;
        for (int i = 0; i < next.length; i++) {
            next[i] = basis[steps][i] - next[i];
        }
        var column = new double[steps + 2];
        for (int i = 0; i <= steps; i++) {
            column[i] = project(next, basis[i]);
        }
        column[steps + 1] = norm(next);
        basis[steps + 1] = scaled(next, column[steps + 1]);
        rotate(column);
        triangle[steps] = column;
        steps++;
    }

    private void rotate(double[] column) {
        for (int i = 0; i < steps; i++) {
            double upper = column[i];
            column[i] = cosines[i] * upper + sines[i] * column[i + 1];
            column[i + 1] = cosines[i] * column[i + 1] - sines[i] * upper;
        }
        double length = Math.hypot(column[steps], column[steps + 1]);
        cosines[steps] = length == 0 ? 1 : column[steps] / length;
        sines[steps] = length == 0 ? 0 : column[steps + 1] / length;
        column[steps] = length;
        rest[steps + 1] = -sines[steps] * rest[steps];
        rest[steps] *= cosines[steps];
    }

    /// Adds the best vector of the space to the solution.
    void addSolutionTo(double[] solution) {
        var weights = new double[steps];
        for (int i = steps - 1; i >= 0; i--) {
            double sum = rest[i];
            for (int j = i + 1; j < steps; j++) {
                sum -= triangle[j][i] * weights[j];
            }
            weights[i] = triangle[i][i] == 0 ? 0 : sum / triangle[i][i];
        }
        for (int j = 0; j < steps; j++) {
            for (int i = 0; i < solution.length; i++) {
                solution[i] += weights[j] * basis[j][i];
            }
        }
    }

    static double norm(double[] vector) {
        double sum = 0;
        for (double value : vector) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    private static double project(double[] vector, double[] onto) {
        double share = 0;
        for (int i = 0; i < vector.length; i++) {
            share += vector[i] * onto[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= share * onto[i];
        }
        return share;
    }

    private static double[] scaled(double[] vector, double length) {
        if (length != 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= length;
            }
        }
        return vector;
    }
}

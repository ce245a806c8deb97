package suishin.engines.impact;

import java.util.stream.IntStream;

/// The equations `x = ΓA x + d` of a regional model and their transpose: applies `L = (I - ΓA)⁻¹` and never forms it.
///
/// Up to 600 sectors by an LU factorisation, made once; above by GMRES on all right-hand sides in step, so that the
/// coefficients pass through memory once an iteration. Thread-safe.
///
/// Error: the largest residual `|d - x + ΓAx|∞ / |d|∞` is in every answer, at most 1e-10.
/// Cost: `O(n³)` once and `O(n²)` a right-hand side, or `O(n²)` an iteration and right-hand side.
/// Source: R. E. Miller and P. D. Blair, *Input-Output Analysis*, 2nd ed. 2009, section 2.3; Y. Saad and M. H. Schultz,
/// *GMRES*, SIAM J. Sci. Stat. Comput. 7 (1986).
public final class LeontiefSystem {

    /// The largest relative residual an answer may have.
    public static final double TOLERANCE = 1e-10;

    private static final int FACTORED = 600;
    private static final int UNROLLED = 4;

    private final double[] inputs;
    private final double[] localShare;
    private final int size;
    private final Solver solver;

    /// @param inputs     `A`, row-major, shape `[n × n]`, row = seller; not copied
    /// @param localShare diagonal of `Γ`, shape `[n]`
    /// @throws IllegalArgumentException if the shapes differ or the equations have no solution
    public LeontiefSystem(double[] inputs, double[] localShare) {
        this.size = localShare.length;
        if (inputs.length != size * size) {
            throw new IllegalArgumentException(
                    "%d sectors need %d coefficients, not %d.".formatted(size, size * size, inputs.length));
        }
        this.inputs = inputs;
        this.localShare = localShare.clone();
        this.solver = size <= FACTORED ? new LuFactors(identityMinus()) : new BlockGmres(this);
    }

    /// Solutions with what they cost.
    ///
    /// @param values     shape `[k × n]`
    /// @param residual   the largest relative residual, checked against the equations themselves
    /// @param iterations 0 for a direct solution
    /// @param method     `LU` or `GMRES`
    public record Solved(double[][] values, double residual, int iterations, String method) {}

    /// Solves for several right-hand sides at once.
    interface Solver {

        Solved solve(double[][] sides, boolean transposed);
    }

    /// {@return the output each of these demands for local products calls for: `x = L d`, shape `[k × n]`}
    ///
    /// @param demands shape `[k × n]`
    public Solved output(double[]... demands) {
        return checked(demands, false);
    }

    /// {@return what one unit of demand for each sector's products brings of each of these: `m = v'L`, shape `[k × n]`}
    ///
    /// @param coefficients a unit of output, shape `[k × n]`
    public Solved multipliers(double[]... coefficients) {
        return checked(coefficients, true);
    }

    /// {@return how many sectors}
    public int size() {
        return size;
    }

    private Solved checked(double[][] sides, boolean transposed) {
        var solved = solver.solve(sides, transposed);
        double residual = residual(sides, solved.values(), transposed);
        if (!(residual <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "The equations of the table have no stable solution (residual %.1e): ".formatted(residual)
                            + "its local inputs reach or exceed its output.");
        }
        return new Solved(solved.values(), residual, solved.iterations(), solved.method());
    }

    private double residual(double[][] sides, double[][] found, boolean transposed) {
        double[][] applied = apply(found, transposed);
        double worst = 0;
        for (int k = 0; k < sides.length; k++) {
            double error = 0;
            double scale = 0;
            for (int i = 0; i < size; i++) {
                error = Math.max(error, Math.abs(sides[k][i] - found[k][i] + applied[k][i]));
                scale = Math.max(scale, Math.abs(sides[k][i]));
            }
            worst = Math.max(worst, scale == 0 ? error : error / scale);
        }
        return worst;
    }

    /// {@return `ΓA v` or `(ΓA)' v` for each of these, shape `[k × n]`}
    double[][] apply(double[][] vectors, boolean transposed) {
        var result = new double[vectors.length][size];
        int parts = Math.min(size, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, parts).parallel().forEach(part -> {
            int from = (int) ((long) size * part / parts);
            int to = (int) ((long) size * (part + 1) / parts);
            if (transposed) {
                columns(vectors, result, from, to);
            } else {
                rows(vectors, result, from, to);
            }
        });
        return result;
    }

    private void rows(double[][] vectors, double[][] result, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int k = 0; k < vectors.length; k++) {
                result[k][i] = localShare[i] * dot(i * size, vectors[k]);
            }
        }
    }

    private double dot(int start, double[] vector) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int j = 0;
        for (; j <= size - UNROLLED; j += UNROLLED) {
            a += inputs[start + j] * vector[j];
            b += inputs[start + j + 1] * vector[j + 1];
            c += inputs[start + j + 2] * vector[j + 2];
            d += inputs[start + j + 3] * vector[j + 3];
        }
        for (; j < size; j++) {
            a += inputs[start + j] * vector[j];
        }
        return a + b + (c + d);
    }

    private void columns(double[][] vectors, double[][] result, int from, int to) {
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < vectors.length; k++) {
                add(result[k], localShare[i] * vectors[k][i], i * size, from, to);
            }
        }
    }

    private void add(double[] sum, double factor, int start, int from, int to) {
        if (factor != 0) {
            for (int j = from; j < to; j++) {
                sum[j] += factor * inputs[start + j];
            }
        }
    }

    private double[] identityMinus() {
        var matrix = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i * size + j] = (i == j ? 1 : 0) - localShare[i] * inputs[i * size + j];
            }
        }
        return matrix;
    }
}

package suishin.engines.impact;

import java.util.stream.IntStream;
import suishin.engines.impact.Tiles.Span;

/// The equations `x = ΓA x + d` of a regional model and their transpose: applies `L = (I - ΓA)⁻¹` and never forms it.
///
/// Up to 600 sectors by an LU factorisation, made once. Above by GMRES on all right-hand sides in step, so that the
/// coefficients pass through memory once an iteration; 150 right-hand sides or more by one factorisation for all of
/// them, which is not kept. Thread-safe.
///
/// Error: the largest residual `|d - x + ΓAx|∞ / |d|∞` is in every answer, at most 1e-10.
/// Cost: `O(n³)` once and `O(n²)` a right-hand side, or `O(n²)` an iteration and right-hand side.
/// Source: R. E. Miller and P. D. Blair, *Input-Output Analysis*, 2nd ed. 2009, section 2.3; Y. Saad and M. H. Schultz,
/// *GMRES*, SIAM J. Sci. Stat. Comput. 7 (1986).
public final class LeontiefSystem {

    /// The largest relative residual an answer may have.
    public static final double TOLERANCE = 1e-10;

    private static final int FACTORED = 600;

    /// A factorisation costs as much as some 150 solutions by iteration at 5,000 sectors.
    private static final int MANY = 150;

    private final Operator operator;
    private final int size;
    private final Solver solver;
    private final boolean dominant;

    /// @param inputs     `A`, row-major, shape `[n × n]`, row = seller; not copied
    /// @param localShare diagonal of `Γ`, shape `[n]`
    /// @throws IllegalArgumentException if the shapes differ or the equations have no solution
    public LeontiefSystem(double[] inputs, double[] localShare) {
        this.size = localShare.length;
        if (inputs.length != size * size) {
            throw new IllegalArgumentException(
                    "%d sectors need %d coefficients, not %d.".formatted(size, size * size, inputs.length));
        }
        this.operator = new Operator(inputs, localShare.clone());
        boolean small = size <= FACTORED;
        this.solver = small ? new LuFactors(operator.identityMinus()) : new BlockGmres(this);
        this.dominant = !small && operator.isDominant();
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
        return dominant && demands.length >= MANY ? factored(demands) : checked(demands, false);
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

    private Solved factored(double[][] demands) {
        double[][] sides = turned(demands);
        new TiledLu(operator.rowsOfIdentityMinus()).solve(sides);
        double[][] applied = operator.appliedToColumns(sides);
        double worst = IntStream.range(0, demands.length)
                .parallel()
                .mapToDouble(k -> {
                    double error = 0;
                    double scale = 0;
                    for (int i = 0; i < size; i++) {
                        error = Math.max(error, Math.abs(demands[k][i] - sides[i][k] + applied[i][k]));
                        scale = Math.max(scale, Math.abs(demands[k][i]));
                    }
                    return scale == 0 ? error : error / scale;
                })
                .reduce(0, Math::max);
        return accepted(new Solved(turned(sides), worst, 0, "LU"));
    }

    private static double[][] turned(double[][] rows) {
        var turned = new double[rows[0].length][rows.length];
        var all = new Span(0, turned.length);
        all.starts(Tiles.WIDTH).parallel().forEach(start -> {
            var part = all.piece(start, Tiles.WIDTH);
            for (int i = 0; i < rows.length; i++) {
                for (int j = part.from(); j < part.to(); j++) {
                    turned[j][i] = rows[i][j];
                }
            }
        });
        return turned;
    }

    private Solved checked(double[][] sides, boolean transposed) {
        var solved = solver.solve(sides, transposed);
        double residual = residual(sides, solved.values(), transposed);
        return accepted(new Solved(solved.values(), residual, solved.iterations(), solved.method()));
    }

    private static Solved accepted(Solved solved) {
        if (!(solved.residual() <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "The equations of the table have no stable solution (residual %.1e): ".formatted(solved.residual())
                            + "its local inputs reach or exceed its output.");
        }
        return solved;
    }

    private double residual(double[][] sides, double[][] found, boolean transposed) {
        double[][] applied = apply(found, transposed);
        return IntStream.range(0, sides.length)
                .mapToDouble(k -> {
                    double error = 0;
                    double scale = 0;
                    for (int i = 0; i < size; i++) {
                        // NaN has to survive: Math.max keeps it
                        error = Math.max(error, Math.abs(sides[k][i] - found[k][i] + applied[k][i]));
                        scale = Math.max(scale, Math.abs(sides[k][i]));
                    }
                    return scale == 0 ? error : error / scale;
                })
                .reduce(0, Math::max);
    }

    /// {@return `ΓA v` or `(ΓA)' v` for each of these, shape `[k × n]`}
    double[][] apply(double[][] vectors, boolean transposed) {
        return transposed ? operator.transposed(vectors) : operator.straight(vectors);
    }
}

package suishin.engines.assignment;

import java.util.BitSet;
import java.util.Collection;

/// How well each expert suits each proposal, kept exactly: whole millionths, four bytes a pair, conflicts as
/// gaps.
///
/// Immutable as far as its owner leaves the rows alone: they are shared, not copied, because the matrix is the largest
/// thing in memory (240 MB for 10,000 × 6,000). Space: 4·P·R bytes.
public final class Affinities {

    /// Units of one whole affinity: six decimals.
    public static final int SCALE = 1_000_000;

    /// Stands where a conflict bars the expert from the proposal.
    public static final int BARRED = Integer.MIN_VALUE;

    /// Largest size of an affinity in millionths, either sign: ± 2,000.
    public static final int LARGEST = 2_000 * SCALE;

    private final int experts;
    private final int[][] rows;

    /// Takes over the rows.
    ///
    /// @param experts R ≥ 1
    /// @param rows    shape `[P × R]`, row = proposal; millionths, each within ± {@link #LARGEST} or
    ///     {@link #BARRED}
    /// @throws IllegalArgumentException if a row has another length or a number is out of range; the message
    ///     names it
    public Affinities(int experts, int[][] rows) {
        this.experts = experts;
        this.rows = rows.clone();
        for (int proposal = 0; proposal < rows.length; proposal++) {
            if (rows[proposal].length != experts) {
                throw new IllegalArgumentException(
                        "row %d has %d columns, not %d".formatted(proposal, rows[proposal].length, experts));
            }
            for (int value : rows[proposal]) {
                if (value != BARRED && (value > LARGEST || value < -LARGEST)) {
                    throw new IllegalArgumentException(
                            "row %d has the affinity %d millionths".formatted(proposal, value));
                }
            }
        }
    }

    private Affinities(int[][] checked, int experts) {
        this.experts = experts;
        this.rows = checked;
    }

    /// {@return the affinities rounded half up to six decimals}
    ///
    /// @param values shape `[P × R]`, each within ± 2,000
    /// @param barred shape `[P × R]`; true where a conflict bars the expert
    public static Affinities of(double[][] values, boolean[][] barred) {
        int experts = values.length == 0 ? 0 : values[0].length;
        var rows = new int[values.length][experts];
        for (int proposal = 0; proposal < rows.length; proposal++) {
            for (int expert = 0; expert < experts; expert++) {
                rows[proposal][expert] = barred[proposal][expert]
                        ? BARRED
                        : Math.toIntExact(Math.round(values[proposal][expert] * SCALE));
            }
        }
        return new Affinities(experts, rows);
    }

    /// {@return the same affinities, with these pairs barred too}
    public Affinities without(Collection<Pair> pairs) {
        var changed = rows.clone();
        var copied = new BitSet();
        for (var pair : pairs) {
            int proposal = pair.proposal();
            if (!copied.get(proposal)) {
                copied.set(proposal);
                changed[proposal] = rows[proposal].clone();
            }
            changed[proposal][pair.expert()] = BARRED;
        }
        return new Affinities(changed, experts);
    }

    /// {@return the number of proposals, P}
    public int proposals() {
        return rows.length;
    }

    /// {@return the number of experts, R}
    public int experts() {
        return experts;
    }

    /// {@return the affinity in millionths, or {@link #BARRED}}
    public int at(int proposal, int expert) {
        return rows[proposal][expert];
    }

    /// {@return whether a conflict bars the expert from the proposal}
    public boolean bars(int proposal, int expert) {
        return rows[proposal][expert] == BARRED;
    }

    /// {@return the affinities of one proposal, shared: not to be changed; shape `[R]`}
    public int[] row(int proposal) {
        return rows[proposal];
    }
}

package suishin.platform.runs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import suishin.engines.assignment.Served;
import suishin.platform.assignments.Standing;

/// How good an assignment is (試算の数値). Affinities in millionths.
///
/// @param optimum         what no assignment exceeds in total, within the same bounds
/// @param certified       whether it was checked that the total is the largest
/// @param minimum         sum of the worst served proposal
/// @param minimumBound    what no assignment at the price exceeds there; empty unless the run was to be fair
/// @param worstTenth      mean over the worst served tenth
/// @param worstTenthBound what no assignment exceeds there; negative where it was not computed
/// @param kept            pairs that are as before
/// @param readings        pairs in all
public record Figures(
        long total,
        long optimum,
        boolean certified,
        long minimum,
        Optional<Long> minimumBound,
        double worstTenth,
        double worstTenthBound,
        int kept,
        int readings) {

    /// One column of the distribution.
    ///
    /// @param from  lower end, millionths; the next column's is the upper one
    /// @param count proposals between them
    public record Column(long from, int count) {}

    /// What an assignment is measured against.
    ///
    /// @param total      what no assignment exceeds in total
    /// @param certified  whether it was checked that the largest total reaches that
    /// @param minimum    what no assignment at the price exceeds for the worst served; empty where not computed
    /// @param worstTenth the same for the mean of the worst tenth; negative where not computed
    record Bounds(long total, boolean certified, Optional<Long> minimum, double worstTenth) {
        private static final Bounds NONE = new Bounds(0, false, Optional.empty(), -1);
    }

    private static final int COLUMNS = 10;
    private static final int DECIMALS = 6;
    private static final int SHOWN = 3;

    /// {@return millionths as a page shows them, to three decimals}
    public static String said(long millionths) {
        return BigDecimal.valueOf(millionths, DECIMALS)
                .setScale(SHOWN, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /// {@return whether it is proved that the worst served proposal cannot be served better at this price}
    public boolean isMinimumProved() {
        return minimumBound.equals(Optional.of(minimum));
    }

    /// {@return the figures of experts who read proposals}
    static Figures of(RunInputs inputs, int[][] experts, Bounds bounds) {
        var served = Served.of(sums(inputs, experts));
        return new Figures(
                served.total(),
                bounds.total(),
                bounds.certified(),
                served.minimum(),
                bounds.minimum(),
                (double) served.worstTenth() / served.tenth(),
                bounds.worstTenth(),
                kept(inputs, experts),
                Arrays.stream(experts).mapToInt(row -> row.length).sum());
    }

    /// {@return the figures of the present assignment, measured with what a run was computed from}
    static Figures present(RunInputs inputs, Standing standing) {
        var experts = new int[inputs.proposals().size()][];
        for (int row = 0; row < experts.length; row++) {
            experts[row] = standing.readers(inputs.proposals().get(row)).stream()
                    .flatMapToInt(person -> inputs.column(person).stream())
                    .toArray();
        }
        return of(inputs, experts, Bounds.NONE);
    }

    /// {@return how well each proposal is served, millionths}
    static long[] sums(RunInputs inputs, int[][] experts) {
        var sums = new long[experts.length];
        for (int proposal = 0; proposal < experts.length; proposal++) {
            for (int expert : experts[proposal]) {
                int value = inputs.affinities()[proposal][expert];
                sums[proposal] += value == RunInputs.BARRED ? 0 : value;
            }
        }
        return sums;
    }

    private static int kept(RunInputs inputs, int[][] experts) {
        int kept = 0;
        for (int proposal = 0; proposal < experts.length; proposal++) {
            int[] row = experts[proposal];
            kept += (int) Arrays.stream(inputs.present()[proposal])
                    .filter(before -> Arrays.stream(row).anyMatch(now -> now == before))
                    .count();
        }
        return kept;
    }

    /// {@return how the proposals are served, in ten columns of the same width from 0 to the best}
    static List<Column> distribution(long[] sums) {
        long best = Math.max(1, Arrays.stream(sums).max().orElse(1));
        long width = Math.max(1, (best + COLUMNS - 1) / COLUMNS);
        var counts = new int[COLUMNS];
        for (long sum : sums) {
            counts[Math.clamp(sum / width, 0, COLUMNS - 1)]++;
        }
        var columns = new ArrayList<Column>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(new Column(i * width, counts[i]));
        }
        return columns;
    }
}

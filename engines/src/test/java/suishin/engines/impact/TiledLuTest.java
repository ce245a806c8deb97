package suishin.engines.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.engines.impact.Tiles.Span;

class TiledLuTest {

    /// Sizes at, below and above those of strips and tiles.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 29, 30, 31, 119, 120, 121, 160, 300, 530})
    void tilesGiveWhatTheSmallFactorisationGives(int n) {
        var random = new Random(n);
        int k = random.nextInt(1, 5);
        double[] inputs = random.doubles((long) n * n, 0, 1.2 / n).toArray();
        var operator = new Operator(inputs, random.doubles(n, 0.3, 0.8).toArray());
        double[][] sides = IntStream.range(0, n)
                .mapToObj(_ -> random.doubles(k, -1, 1).toArray())
                .toArray(double[][]::new);
        double[][] columns = new double[k][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                columns[j][i] = sides[i][j];
            }
        }
        var expected =
                new LuFactors(operator.identityMinus()).solve(columns, false).values();
        new TiledLu(operator.rowsOfIdentityMinus()).solve(sides);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                assertThat(sides[i][j]).isCloseTo(expected[j][i], within(1e-11));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 119, 122, 515})
    void tilesMultiplyAsRowsByColumnsDo(int n) {
        var random = new Random(n);
        double[] inputs = random.doubles((long) n * n, -1, 1).toArray();
        double[] share = random.doubles(n).toArray();
        double[][] vectors = {
            random.doubles(n).toArray(),
            random.doubles(n).toArray(),
            random.doubles(n).toArray()
        };
        var operator = new Operator(inputs, share);
        double[][] straight = operator.straight(vectors);
        double[][] transposed = operator.transposed(vectors);
        double[][] sideBySide = new double[n][3];
        IntStream.range(0, 3 * n).forEach(at -> sideBySide[at / 3][at % 3] = vectors[at % 3][at / 3]);
        double[][] applied = operator.appliedToColumns(sideBySide);
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < n; i++) {
                double row = 0;
                double column = 0;
                for (int j = 0; j < n; j++) {
                    row += share[i] * inputs[i * n + j] * vectors[k][j];
                    column += share[j] * inputs[j * n + i] * vectors[k][j];
                }
                assertThat(straight[k][i]).isCloseTo(row, within(1e-10));
                assertThat(applied[i][k]).isCloseTo(row, within(1e-10));
                assertThat(transposed[k][i]).isCloseTo(column, within(1e-10));
            }
        }
    }

    @Test
    void manyDemandsAreSolvedByOneFactorisationToTheSameAnswer() {
        int n = 610;
        var random = new Random(9);
        double[] inputs = random.doubles((long) n * n, 0, 1.2 / n).toArray();
        var system = new LeontiefSystem(inputs, random.doubles(n, 0.3, 1).toArray());
        double[][] demands = IntStream.range(0, 150)
                .mapToObj(_ -> random.doubles(n).toArray())
                .toArray(double[][]::new);
        var many = system.output(demands);
        assertThat(many.method()).isEqualTo("LU");
        assertThat(many.residual()).isLessThanOrEqualTo(1e-13);
        var few = system.output(demands[0], demands[149]);
        assertThat(few.method()).isEqualTo("GMRES");
        assertThat(many.values()[0]).containsExactly(few.values()[0], within(1e-8));
        assertThat(many.values()[149]).containsExactly(few.values()[1], within(1e-8));
    }

    /// Without a dominant diagonal rows would have to be exchanged: such a table is left to the iteration.
    @Test
    void aColumnThatReachesItsOutputIsNotFactored() {
        double[] half = {.5, 0, .5, 0};
        assertThat(new Operator(half, new double[] {1, 1}).isDominant()).isFalse();
        assertThat(new Operator(half, new double[] {1, .999}).isDominant()).isTrue();
        assertThat(new Operator(new double[] {-.5, 0, .5, 0}, new double[] {1, 1}).isDominant())
                .isFalse();
        int n = 610;
        double[] inputs = new double[n * n];
        inputs[0] = .4;
        inputs[n] = .6;
        var system = new LeontiefSystem(
                inputs, IntStream.range(0, n).mapToDouble(_ -> 1).toArray());
        var demands = new double[150][n];
        demands[0][0] = 1;
        assertThat(system.output(demands).method()).isEqualTo("GMRES");
    }

    @Test
    void aDemandThatIsNoNumberIsRefused() {
        int n = 610;
        var system = new LeontiefSystem(new double[n * n], new double[n]);
        var demands = new double[150][n];
        demands[77][5] = Double.NaN;
        assertThatThrownBy(() -> system.output(demands)).hasMessageContaining("residual NaN");
    }

    @Test
    void piecesCoverASpan() {
        assertThat(new Span(3, 11).starts(4)).containsExactly(3, 7);
        assertThat(new Span(3, 12).starts(4)).containsExactly(3, 7, 11);
        assertThat(new Span(3, 12).piece(11, 4)).isEqualTo(new Span(11, 12));
        assertThat(new Span(3, 3).starts(4)).isEmpty();
    }
}

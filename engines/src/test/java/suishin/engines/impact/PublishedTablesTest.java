package suishin.engines.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.engines.Cases;
import suishin.engines.impact.Multipliers.Measure;
import suishin.engines.impact.TableAudit.Verdict;

/// Figures that others published, or that a table has to keep by itself.
class PublishedTablesTest {

    private static final Offset<Double> FOUR = within(0.00005);
    private static final Offset<Double> THREE = within(0.0005);
    private static final String BOOK = "miller-blair/two_sector.json";

    /// Source: Miller and Blair 2009, sections 2.3, 2.5, 6.2: from transactions and output to multipliers of both
    /// types.
    @Test
    void theTextbookTableGivesEveryPublishedFigure() {
        double[] transactions = SharedTables.numbers(BOOK, "Z");
        double[] output = SharedTables.numbers(BOOK, "x");
        double[] inputs = {
            transactions[0] / output[0],
            transactions[1] / output[1],
            transactions[2] / output[0],
            transactions[3] / output[1]
        };
        assertThat(inputs).containsExactly(SharedTables.numbers(BOOK, "A"), within(1e-15));
        double[] wages = SharedTables.numbers(BOOK, "labor_coefficients");
        var open = new LeontiefSystem(inputs, new double[] {1, 1});
        assertThat(flat(open.multipliers(new double[] {1, 0}, new double[] {0, 1})
                        .values()))
                .containsExactly(SharedTables.numbers(BOOK, "L_published"), FOUR);
        double[] made = open.output(SharedTables.numbers(BOOK, "f_new")).values()[0];
        assertThat(made).containsExactly(SharedTables.numbers(BOOK, "x_new_published"), within(0.05));
        assertThat(new double[] {made[0] * wages[0], made[1] * wages[1]})
                .containsExactly(SharedTables.numbers(BOOK, "labor_published"), within(0.06));
        double[][] typeOne = open.multipliers(new double[] {1, 1}, wages).values();
        assertThat(typeOne[0]).containsExactly(SharedTables.numbers(BOOK, "output_multiplier_I"), THREE);
        assertThat(new double[] {typeOne[1][0] / wages[0], typeOne[1][1] / wages[1]})
                .containsExactly(SharedTables.numbers(BOOK, "income_multiplier_I"), THREE);
    }

    /// Source: Miller and Blair 2009, section 2.5: the inverse of the table closed by its households, bordered.
    @Test
    void theTextbookTableClosedByHouseholdsGivesThePublishedInverse() {
        double[] a = SharedTables.numbers(BOOK, "A");
        double[] row = SharedTables.numbers(BOOK, "h_r");
        double[] column = SharedTables.numbers(BOOK, "h_c");
        var closed = new LeontiefSystem(
                new double[] {a[0], a[1], column[0], a[2], a[3], column[1], row[0], row[1], row[2]},
                new double[] {1, 1, 1});
        double[][] rows = closed.multipliers(unit(0), unit(1), unit(2)).values();
        assertThat(flat(rows)).containsExactly(SharedTables.numbers(BOOK, "L_bar_published"), FOUR);
        assertThat(new double[] {rows[2][0] / row[0], rows[2][1] / row[1]})
                .containsExactly(SharedTables.numbers(BOOK, "income_multiplier_II"), THREE);
    }

    /// Source: Eurostat Manual of Supply, Use and Input-Output Tables, 2008 edition, chapter 15.
    @Test
    void germanyHasThePublishedForwardLinkages() {
        assertThat(Ghosh.of(Tables.germany()).forward())
                .containsExactly(new double[] {2.1126, 1.6910, 1.3558, 1.5848, 2.1037, 1.2106}, FOUR);
    }

    /// Source: the 2011 table of Japan at 13 sectors: what agriculture buys of itself.
    @ParameterizedTest
    @ValueSource(strings = {"iotable_13sector_2011_wider.csv", "iotable_13sector_2011_wider_ja.csv"})
    void japanHasThePublishedCoefficient(String file) {
        var read = SharedTables.table("japan-2011/" + file);
        assertThat(Coefficients.of(read.edition()).inputs()[0]).isCloseTo(0.12102, within(0.000005));
        assertThat(read.audit().importsAs()).isEqualTo(TableAudit.ImportSign.DEDUCTIONS);
        assertReproduced(read.edition());
    }

    /// Source: engines.md: balances exactly 0, and x = L(ΓF + E) to 1e-12.
    @ParameterizedTest
    @ValueSource(strings = {"full_table_23000_aichi.csv", "full_table_24000_mie.csv"})
    void aPrefectureAddsUpExactlyAndReproducesItself(String file) {
        var read = SharedTables.table("prefectures-2015/" + file);
        assertThat(read.audit().rows().verdict()).isEqualTo(Verdict.EXACT);
        assertThat(read.audit().rows().largest()).isZero();
        assertThat(read.audit().columns().orElseThrow().largest()).isZero();
        assertReproduced(read.edition());
    }

    /// Source: engines.md, "Traps": coefficients that leak nothing overstate a region two to three times.
    @Test
    void withoutLeakageAMultiplierSaysFarMore() {
        var mie = Coefficients.of(
                SharedTables.table("prefectures-2015/full_table_24000_mie.csv").edition());
        double leaking = new RegionalModel(mie)
                .multipliers(Optional.empty())
                .of(Measure.OUTPUT)
                .typeOne()[2];
        double whole = new RegionalModel(mie.withoutLeakage())
                .multipliers(Optional.empty())
                .of(Measure.OUTPUT)
                .typeOne()[2];
        assertThat(whole / leaking).isBetween(2.0, 3.0);
    }

    @Test
    void primaryInputsHandedOnMakeUpOutput() {
        Cases.forAll(random -> {
            var table = Tables.random(random, random.nextInt(1, 14));
            double[] share = Coefficients.of(table).localShare();
            double[] primary = table.trade().output().clone();
            for (int i = 0; i < table.size(); i++) {
                for (int j = 0; j < table.size(); j++) {
                    primary[j] -= share[i] * table.transactions()[i][j];
                }
            }
            assertThat(Ghosh.system(table).multipliers(primary).values()[0])
                    .containsExactly(table.trade().output(), within(1e-6));
        });
    }

    private static void assertReproduced(TableEdition table) {
        var coefficients = Coefficients.of(table);
        double[] demand = table.finalDemand();
        double[] output = table.trade().output();
        for (int i = 0; i < demand.length; i++) {
            demand[i] = demand[i] * coefficients.localShare()[i] + table.trade().exports()[i];
        }
        double[] again = new RegionalModel(coefficients).system().output(demand).values()[0];
        for (int i = 0; i < demand.length; i++) {
            assertThat(again[i] / output[i]).as(table.sectors().get(i)).isCloseTo(1, within(1e-12));
        }
    }

    private static double[] unit(int at) {
        var unit = new double[3];
        unit[at] = 1;
        return unit;
    }

    /// {@return the rows of the inverse one after another}
    private static double[] flat(double[][] rows) {
        return List.of(rows).stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    }
}

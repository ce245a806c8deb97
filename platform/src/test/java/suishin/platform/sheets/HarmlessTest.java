package suishin.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠1"})
    void noCellIsRunByASpreadsheet(String cell) {
        assertThat(Harmless.written(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "北大", "1-2", "a=b", "'"})
    void anOrdinaryCellStaysAsItIs(String cell) {
        assertThat(Harmless.written(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "\t=1", "＝1", "'=1", "''=1", "", "北大", "1-2", "'", "''"})
    void everyCellComesBackAsItWas(String cell) {
        assertThat(Harmless.read(Harmless.written(cell))).isEqualTo(cell);
    }
}

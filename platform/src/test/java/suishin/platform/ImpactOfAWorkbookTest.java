package suishin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suishin.platform.postgres.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command on a workbook as prefectures publish it, with the figures of the worked example.
class ImpactOfAWorkbookTest {

    private static final String TRANSACTIONS = """
            平成27年　見本県産業連関表　取引基本表（２部門）
            ||||||||||（単位：百万円）
            ||01|02||||||||
            |部門名|農業|工業|内生部門計|家計外消費支出（列）|民間消費支出|移輸出|（控除）移輸入|最終需要部門計|県内生産額
            01|農業|150|500|650|0|300|250|-200|350|1000
            02|工業|200|100|300|0|1200|1000|-500|1700|2000
            |内生部門計|350|600|950|0|1500|1250|-700|2050|3000
            |雇用者所得|300|900|1200
            |営業余剰|360|505|865
            |（控除）経常補助金|-10|-5|-15
            |粗付加価値部門計|650|1400|2050
            |県内生産額|1000|2000|3000
            """;

    private static final String PERSONS = """
            |部門名|従業者総数|雇用者
            01|農業|90|40
            02|工業|110|100
            |合計|200|140
            """;

    @TempDir
    private Path folder;

    @Test
    void aWorkbookGivesTheFiguresOfTheWorkedExample() throws IOException {
        var demand = Files.writeString(folder.resolve("demand.csv"), "sector,amount\n工業,100\n");
        var said = said(book(TRANSACTIONS), "--demand", demand.toString(), "--consumption", "0.6");
        assertThat(said.at("/table/place").asString()).isEqualTo("見本県");
        assertThat(said.at("/table/year").asInt()).isEqualTo(2015);
        assertThat(said.at("/table/unit").asString()).isEqualTo("百万円");
        assertThat(said.at("/audit/verdict").asString()).isEqualTo("exact");
        assertThat(said.at("/audit/findings").isEmpty()).isTrue();
        assertThat(said.at("/effect/total/output").asDouble()).isCloseTo(107.1246, within(.0001));
        assertThat(said.at("/effect/total/valueAdded").asDouble()).isCloseTo(73.8459, within(.0001));
        assertThat(said.at("/effect/total/engaged").asDouble()).isCloseTo(6.6908, within(.0001));
    }

    @Test
    void everyDefectIsNamedBySheetAndCell() throws IOException {
        var path = book(TRANSACTIONS.replace("|150|", "|x|").replace("|505|", "|#N/A|"));
        assertThatThrownBy(() -> said(path)).isInstanceOf(CannotStart.class).hasMessage("""
                        The file (%s) cannot be used:
                        sheet (取引基本表), cell C5: (x) is no number
                        sheet (取引基本表), cell D9: (#N/A) is no number""".formatted(path));
        var other = book(TRANSACTIONS);
        assertThatThrownBy(() -> said(other, "--sheet", "13部門"))
                .hasMessageContaining("there is no sheet (13部門), only: 取引基本表, 雇用表");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        var path = Files.writeString(folder.resolve("false.xlsx"), "sector,a\n");
        assertThatThrownBy(() -> said(path)).hasMessageContaining("is no workbook that can be read");
        var csv = Files.writeString(folder.resolve("t.csv"), "sector,a\n");
        assertThatThrownBy(() -> said(csv, "--sheet", "a")).hasMessageContaining("Only a workbook");
    }

    private Path book(String transactions) throws IOException {
        var path = folder.resolve("表.xlsx");
        try (var out = Files.newOutputStream(path)) {
            var book = new Workbook(out, "Suishin", "1.0");
            fill(book, "取引基本表", transactions);
            fill(book, "雇用表", PERSONS);
            book.finish();
        }
        return path;
    }

    private static void fill(Workbook book, String name, String text) {
        var sheet = book.newWorksheet(name);
        var lines = text.lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            String[] cells = lines.get(row).split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                String cell = cells[column];
                if (column > 1 && cell.matches("-?[0-9]+")) {
                    sheet.value(row, column, Long.parseLong(cell));
                } else if (!cell.isEmpty()) {
                    sheet.value(row, column, cell);
                }
            }
        }
    }

    private static JsonNode said(Path table, String... options) {
        var arguments = new ArrayList<>(List.of("--table", table.toString()));
        arguments.addAll(List.of(options));
        return JsonMapper.shared()
                .readTree(ImpactCommand.answer(ImpactOptions.of(arguments)).json());
    }
}

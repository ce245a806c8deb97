package suishin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suishin.platform.ImpactCommand.Answer;
import suishin.platform.postgres.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImpactCommandTest {

    private static final String TABLE = """
            #place,見本県
            #year,2015
            #unit,百万円
            sector,農業,工業,fd_private_consumption,exports,imports,gross_output
            農業,150,500,300,250,-200,1000
            工業,200,100,1200,1000,-500,2000
            va_compensation_of_employees,300,900
            va_other,350,500
            gross_output,1000,2000
            emp_engaged,90,110
            emp_employees,40,100
            """;

    @TempDir
    private Path folder;

    @Test
    void theWorkedExampleOfTheDocumentationHolds() throws IOException {
        var demand = file("demand.csv", "sector,amount\n工業,100\n");
        var said = said(file("table.csv", TABLE), "--demand", demand.toString(), "--consumption", "0.6");
        assertThat(said.at("/table/place").asString()).isEqualTo("見本県");
        assertThat(said.at("/audit/verdict").asString()).isEqualTo("exact");
        assertThat(said.at("/audit/findings").isEmpty()).isTrue();
        var effect = said.at("/effect");
        assertRound(effect.at("/direct"), 66.6667, 46.6667, 3.6667);
        assertRound(effect.at("/firstRound"), 87.0951, 60.1699, 5.3478);
        assertRound(effect.at("/firstRoundIndirect"), 20.4284, 13.5033, 1.6812);
        assertRound(effect.at("/secondRound"), 20.0296, 13.6759, 1.3430);
        assertRound(effect.at("/total"), 107.1246, 73.8459, 6.6908);
        assertRound(effect.at("/allRounds"), 112.6692, 77.6316, 7.0626);
        assertThat(effect.at("/sectors/0/total").asDouble()).isCloseTo(22.8275, within(.0001));
        assertThat(said.at("/multipliers/0/output/typeOne").asDouble()).isCloseTo(1.3319, within(.0001));
        assertThat(said.at("/residual").asDouble()).isLessThanOrEqualTo(1e-10);
    }

    /// As docs/engines/impact.md says for the estimate of the sample strategy.
    @Test
    void theEstimateOfTheDemoIsComputedAgain() throws IOException {
        var demand = file("demand.csv", "sector,amount,arising\n電子・電気機器,14000,output\n");
        var table = Path.of("src/main/resources/editions/sample-table.csv");
        var said = said(table, "--demand", demand.toString(), "--consumption", "0.6");
        assertThat(said.at("/table/fingerprint").asString()).startsWith("1991dfb51482063b");
        var effect = said.at("/effect");
        assertThat(effect.at("/direct/output").asDouble()).isCloseTo(14_000, within(.05));
        assertThat(effect.at("/firstRound/output").asDouble()).isCloseTo(20_482.0, within(.05));
        assertThat(effect.at("/secondRound/output").asDouble()).isCloseTo(2_521.1, within(.05));
        assertThat(effect.at("/total/output").asDouble()).isCloseTo(23_003.1, within(.05));
        assertThat(effect.at("/total/engaged").asDouble()).isCloseTo(1_207.4, within(.05));
    }

    /// Tables and demands are read with tabs or semicolons between their cells, and with wide digits.
    @Test
    void tabsSemicolonsAndFullWidthDigitsAreRead() throws IOException {
        var plain = said(
                file("table.csv", TABLE),
                "--demand",
                file("demand.csv", "工業,1000\n").toString(),
                "--consumption",
                "0.6");
        for (String separator : List.of("\t", ";")) {
            var table = file("other.csv", TABLE.replace(",", separator));
            var demand = file("other-demand.csv", "２" + separator + "１，０００\n");
            var said = said(table, "--demand", demand.toString(), "--consumption", "０．６");
            assertThat(said.at("/table")).isEqualTo(plain.at("/table"));
            assertThat(said.at("/effect")).isEqualTo(plain.at("/effect"));
        }
    }

    /// What could be one number or another is refused by its place; a value of an option by the option.
    @Test
    void whatIsNoNumberIsNamed() throws IOException {
        var table = file("table.csv", TABLE);
        var demand = file("demand.csv", "工業;100,5\n");
        assertThatThrownBy(() -> said(table, "--demand", demand.toString()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("line 1: the amount (100,5) is no number");
        assertThatThrownBy(() -> ImpactOptions.of(List.of("--table", "t", "--demand", "d", "--draws", "many")))
                .hasMessage("The option --draws has (many), which is no number without decimals, or too large.");
        assertThatThrownBy(() -> ImpactOptions.of(
                        List.of("--table", "t", "--demand", "d", "--draws", "１００", "--concentration", "high")))
                .hasMessage("The option --concentration has (high), which is no number.");
    }

    @Test
    void withoutAShareOfConsumptionThereIsNoSecondRound() throws IOException {
        var demand = file("demand.csv", "2,\"1,000\",outside\n");
        var said = said(file("table.csv", TABLE), "--demand", demand.toString());
        assertThat(said.at("/effect/direct/output").asDouble()).isEqualTo(1000);
        assertThat(said.at("/effect/secondRound").isNull()).isTrue();
        assertThat(said.at("/effect/roundsInTotal").asInt()).isEqualTo(1);
        assertThat(said.at("/effect/total")).isEqualTo(said.at("/effect/firstRound"));
        assertThat(said.at("/multipliers/1/output/typeTwo").isNull()).isTrue();
        assertThat(said.at("/consumption").isNull()).isTrue();
    }

    @Test
    void aTableSavedByExcelInJapanIsReadAndIsTheSameTable() throws IOException {
        var plain = said(file("table.csv", TABLE));
        var path = folder.resolve("excel.csv");
        Files.write(path, TABLE.replace("\n", "\r\n").getBytes(Charset.forName("windows-31j")));
        assertThat(said(path).at("/table")).isEqualTo(plain.at("/table"));
        var changed = said(file("changed.csv", TABLE.replace("emp_engaged,90", "emp_engaged,91")));
        assertThat(changed.at("/table/fingerprint")).isNotEqualTo(plain.at("/table/fingerprint"));
    }

    @Test
    void aTableThatDoesNotAddUpIsComputedAndSaysSo() throws IOException {
        var said = said(file("table.csv", TABLE.replace("農業,150", "農業,190")));
        assertThat(said.at("/audit/verdict").asString()).isEqualTo("fail");
        assertThat(said.at("/audit/findings/0/message").asString())
                .isEqualTo("What (農業) sells differs from its output by 40.");
        assertThat(said.at("/multipliers").size()).isEqualTo(2);
    }

    @Test
    void everyDefectIsNamedWithItsLineAtOnce() throws IOException {
        var bad = file(
                "bad.csv", TABLE.replace("150", "x").replace("900", "9,00.0.0").replace("2015", "H27"));
        assertThatThrownBy(() -> answer(bad)).isInstanceOf(CannotStart.class).hasMessage("""
                        The file (%s) cannot be used:
                        the year (H27) is not four digits""".formatted(bad));
        var worse = file("worse.csv", TABLE.replace("150", "x").replace("350", "y"));
        assertThatThrownBy(() -> answer(worse)).isInstanceOf(CannotStart.class).hasMessage("""
                        The file (%s) cannot be used:
                        line 5: column (農業) holds (x), which is no number
                        line 8: column (農業) holds (y), which is no number""".formatted(worse));
    }

    @Test
    void everyDefectOfADemandIsNamedWithItsLineAtOnce() throws IOException {
        var demand = file("demand.csv", "sector,amount,arising\n漁業,1\n3,1\n工業,much,elsewhere\n");
        var table = file("table.csv", TABLE);
        assertThatThrownBy(() -> answer(table, "--demand", demand.toString()))
                .isInstanceOf(CannotStart.class)
                .hasMessage("""
                        The file (%s) cannot be used:
                        line 2: there is no sector (漁業)
                        line 3: there is no sector (3)
                        line 4: the amount (much) is no number
                        line 4: (elsewhere) is none of inside, outside, output and outflow""".formatted(demand));
    }

    @Test
    void aTableWithoutAModelEndsWithOneAndSaysWhy() throws IOException {
        var table = file("table.csv", """
                sector,a,b,fd_x,gross_output
                a,0,10,0,10
                b,10,0,0,10
                """);
        var answer = answer(table);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(json(answer).at("/message").asString()).contains("no single solution");
        assertThat(json(answer).at("/audit/spectralRadius").asDouble()).isEqualTo(1);
    }

    @Test
    void optionsAreCheckedAndTheAnswerIsWrittenToAFile() throws IOException {
        assertThatThrownBy(() -> ImpactOptions.of(List.of())).hasMessageContaining("needs a table");
        assertThatThrownBy(() -> ImpactOptions.of(List.of("--table"))).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> ImpactOptions.of(List.of("--colour", "red"))).hasMessageContaining("--consumption");
        for (String share : List.of("1.0001", "-0.1", "NaN", "many")) {
            assertThatThrownBy(() -> ImpactOptions.of(List.of("--table", "t", "--consumption", share)))
                    .hasMessageContaining("from 0 to 1");
        }
        var out = folder.resolve("out.json");
        var answer = answer(file("table.csv", TABLE), "--out", out.toString());
        assertThat(out).hasContent(answer.json());
    }

    /// Source: engines.md, "Traps": what a national multiplier makes of a region.
    @Test
    void aTableOfMieHoldsToTheDigit() throws IOException {
        var table = shared("prefectures-2015/full_table_24000_mie.csv");
        var demand = file("demand.csv", "sector,amount\n3,10000\n");
        var said = said(table, "--demand", demand.toString(), "--consumption", ".65");
        assertThat(said.at("/audit/rows/verdict").asString()).isEqualTo("exact");
        assertThat(said.at("/audit/rows/largest").asDouble()).isZero();
        assertThat(said.at("/audit/columns/largest").asDouble()).isZero();
        assertThat(said.at("/effect/total/output").asDouble()).isCloseTo(3_960, within(5.0));
    }

    @Test
    void theTablesOfAichiAndJapanAreRead() throws IOException {
        assertThat(said(shared("prefectures-2015/full_table_23000_aichi.csv"))
                        .at("/audit/verdict")
                        .asString())
                .isEqualTo("exact");
        for (String file : List.of("iotable_13sector_2011_wider.csv", "iotable_13sector_2011_wider_ja.csv")) {
            var japan = said(shared("japan-2011/" + file));
            assertThat(japan.at("/audit/rows/verdict").asString()).isNotEqualTo("fail");
            assertThat(japan.at("/multipliers").size()).isEqualTo(13);
        }
    }

    private static void assertRound(JsonNode round, double output, double valueAdded, double engaged) {
        assertThat(round.at("/output").asDouble()).isCloseTo(output, within(.0001));
        assertThat(round.at("/valueAdded").asDouble()).isCloseTo(valueAdded, within(.0001));
        assertThat(round.at("/engaged").asDouble()).isCloseTo(engaged, within(.0001));
    }

    private static Path shared(String name) {
        String told = System.getenv().getOrDefault("SUISHIN_SHARED", "../../shared");
        var path = Path.of(told).resolve("data/impact").resolve(name);
        assumeTrue(Files.exists(path), "The table (" + name + ") is not at " + path);
        return path;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode said(Path table, String... options) {
        var answer = answer(table, options);
        assertThat(answer.code()).isZero();
        return json(answer);
    }

    private static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.json());
    }

    private static Answer answer(Path table, String... options) {
        var arguments = new ArrayList<>(List.of("--table", table.toString()));
        Stream.of(options).forEach(arguments::add);
        return ImpactCommand.answer(ImpactOptions.of(arguments));
    }
}

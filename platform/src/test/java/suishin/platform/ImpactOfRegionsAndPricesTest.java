package suishin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suishin.platform.postgres.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command on several regions, on prices of another kind and year, and under chance.
class ImpactOfRegionsAndPricesTest {

    private static final String REGIONS = """
            #year,2015
            #unit,百万円
            sector,北:農業,北:工業,南:商業,fd_private_consumption,exports,imports,gross_output
            北:農業,100,200,50,400,300,-50,1000
            北:工業,150,100,100,900,900,-150,2000
            南:商業,100,300,50,500,50,0,1000
            va_compensation_of_employees,300,900,400
            va_other,350,500,400
            gross_output,1000,2000,1000
            emp_engaged,90,110,80
            """;

    @TempDir
    private Path folder;

    private Path table = Path.of("");
    private Path demand = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        table = file("table.csv", REGIONS);
        demand = file("demand.csv", "sector,amount\n北:工業,110\n");
    }

    @Test
    void spillOverAndFeedbackAreReportedByRegion() {
        var said = said("--demand", demand.toString());
        var north = said.at("/regions/0");
        assertThat(said.at("/regions").size()).isEqualTo(2);
        assertThat(north.at("/region").asString()).isEqualTo("北");
        double first = said.at("/effect/firstRound/output").asDouble();
        double within = north.at("/alone/output").asDouble()
                + north.at("/feedback/output").asDouble();
        assertThat(within + north.at("/spillOver/output").asDouble()).isCloseTo(first, within(1e-9));
        assertThat(north.at("/inRegion/北/output").asDouble()).isCloseTo(within, within(1e-9));
        assertThat(north.at("/inRegion/南/engaged").asDouble())
                .isCloseTo(.08 * north.at("/spillOver/output").asDouble(), within(1e-9));
        assertThat(north.at("/feedback/output").asDouble()).isPositive();
        assertThat(said.at("/regions/1/alone/output").asDouble()).isZero();
        assertThat(said.at("/forwardLinkage").size()).isEqualTo(3);
    }

    /// 110 at purchasers' prices: 22 are the trader's; the rest is 80 at the prices of the table, the margin 22.
    @Test
    void marginsAreStrippedAndPricesDeflatedBeforeTheLocalShare() throws IOException {
        var margins = file("margins.csv", "sector,南:商業\n北:工業,0.2\n");
        var prices = file("prices.csv", "sector,index\n北:工業,110\n");
        var said = said("--demand", demand.toString(), "--margins", margins.toString(), "--prices", prices.toString());
        double share = 1 - 150.0 / 1250;
        assertThat(said.at("/effect/sectors/1/direct").asDouble()).isCloseTo(80 * share, within(1e-9));
        assertThat(said.at("/effect/sectors/2/direct").asDouble()).isCloseTo(22, within(1e-9));
    }

    @Test
    void outputKnownAsSuchIsDeflatedAndKeepsItsMargins() throws IOException {
        var known = file("known.csv", "北:工業,110,output\n");
        var margins = file("margins.csv", "sector,3\n北:工業,0.2\n");
        var prices = file("prices.csv", "北:工業,110\n");
        var said = said("--demand", known.toString(), "--margins", margins.toString(), "--prices", prices.toString());
        assertThat(said.at("/effect/direct/output").asDouble()).isCloseTo(100, within(1e-9));
    }

    @Test
    void aDemandHasRangesThatASeedRepeats() {
        String[] options = {"--demand", demand.toString(), "--consumption", ".6", "--draws", "200", "--seed", "7"};
        var ranges = said(options).at("/ranges");
        assertThat(ranges.at("/seed").asLong()).isEqualTo(7);
        assertThat(ranges.at("/draws").asInt()).isEqualTo(200);
        assertThat(ranges.at("/concentration").asDouble()).isEqualTo(500);
        assertThat(ranges.at("/refused").asInt()).isZero();
        var total = ranges.at("/total/valueAdded");
        assertThat(total.at("/p10").asDouble()).isLessThan(total.at("/p50").asDouble());
        assertThat(total.at("/p50").asDouble()).isLessThan(total.at("/p90").asDouble());
        assertThat(ranges.at("/total/employees").isNull()).isTrue();
        assertThat(said(options).at("/ranges")).isEqualTo(ranges);
    }

    @Test
    void everyDefectOfMarginsAndPricesIsNamedAtOnce() throws IOException {
        var margins = file("margins.csv", "sector,運輸\n北:工業,much\n漁業,0.1\n");
        assertThatThrownBy(() -> said("--demand", demand.toString(), "--margins", margins.toString()))
                .isInstanceOf(CannotStart.class)
                .hasMessage("""
                        The file (%s) cannot be used:
                        head of columns: there is no sector (運輸), or it stands twice
                        line 2: (much) is no number
                        line 3: there is no sector (漁業)""".formatted(margins));
        var prices = file("prices.csv", "sector,index\n北:工業,\n");
        assertThatThrownBy(() -> said("--demand", demand.toString(), "--prices", prices.toString()))
                .hasMessageContaining("line 2: () is no number");
        var zero = file("zero.csv", "北:工業,0\n");
        assertThatThrownBy(() -> said("--demand", demand.toString(), "--prices", zero.toString()))
                .hasMessageContaining("must be above 0");
    }

    @Test
    void drawsThatCannotBeMeantAreRefused() {
        assertThatThrownBy(() -> said("--draws", "10")).hasMessageContaining("needs a demand");
        assertThatThrownBy(() -> said("--demand", demand.toString(), "--draws", "0"))
                .hasMessageContaining("number of draws (0)");
        assertThatThrownBy(() -> said("--demand", demand.toString(), "--draws", "many"))
                .hasMessageContaining("is no number");
        assertThatThrownBy(() -> said(
                        "--demand",
                        demand.toString(),
                        "--consumption",
                        ".6",
                        "--draws",
                        "9",
                        "--consumption-deviation",
                        ".499"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot vary as widely");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private JsonNode said(String... options) {
        var arguments = new ArrayList<>(List.of("--table", table.toString()));
        arguments.addAll(List.of(options));
        return JsonMapper.shared()
                .readTree(ImpactCommand.answer(ImpactOptions.of(arguments)).json());
    }
}

package suishin.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suishin.engines.impact.Coefficients;
import suishin.engines.impact.Dispersion;
import suishin.engines.impact.Effects;
import suishin.engines.impact.Ghosh;
import suishin.engines.impact.Multipliers.Measure;
import suishin.engines.impact.RegionalModel;
import suishin.engines.impact.RegionalModel.Households;
import suishin.engines.impact.TableAudit;
import suishin.engines.impact.TableReading.Read;
import suishin.engines.impact.regions.InterregionalModel;
import suishin.engines.impact.uncertainty.Uncertainty;
import suishin.platform.kernel.Codes;

/// The answer of `impact` as one JSON object (docs/engines/impact.md, "The command"). What does not exist is null.
final class ImpactJson {

    private final List<String> sectors;
    private final Map<String, @Nullable Object> object = new LinkedHashMap<>();

    ImpactJson(List<String> sectors) {
        this.sectors = sectors;
    }

    Map<String, @Nullable Object> object() {
        return object;
    }

    void table(Read read) {
        var edition = read.edition();
        var table = new LinkedHashMap<String, @Nullable Object>();
        table.put("place", edition.place());
        table.put("year", edition.year() == 0 ? null : edition.year());
        table.put("unit", edition.unit());
        table.put("sectors", edition.size());
        table.put("fingerprint", edition.fingerprint());
        object.put("table", table);
        object.put("audit", audit(read.audit()));
    }

    private static Map<String, @Nullable Object> audit(TableAudit audit) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("verdict", Codes.of(audit.verdict()));
        said.put("rows", balance(audit.rows()));
        said.put("columns", audit.columns().map(ImpactJson::balance).orElse(null));
        said.put("imports", Codes.of(audit.importsAs()));
        said.put("spectralRadius", number(audit.spectralRadius()));
        said.put("zeroCells", audit.zeroCells());
        said.put("findings", audit.findings().stream().map(ImpactJson::finding).toList());
        return said;
    }

    private static Map<String, Object> balance(TableAudit.Balance balance) {
        var said = new LinkedHashMap<String, Object>();
        said.put("verdict", Codes.of(balance.verdict()));
        said.put("largest", balance.largest());
        said.put("sector", balance.sector());
        return said;
    }

    private static Map<String, @Nullable Object> finding(TableAudit.Finding finding) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("kind", Codes.of(finding.kind()));
        said.put("failure", finding.kind().isFailure());
        said.put("sector", finding.sector());
        said.put("cell", finding.cell());
        said.put("value", number(finding.value()));
        said.put("message", TableWords.of(finding));
        return said;
    }

    void multipliers(RegionalModel model, Optional<Households> households) {
        var all = model.multipliers(households);
        var dispersion = Dispersion.of(model);
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < sectors.size(); i++) {
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("sector", sectors.get(i));
            for (Measure measure : Measure.values()) {
                int sector = i;
                line.put(
                        name(measure),
                        Optional.ofNullable(all.measures().get(measure))
                                .map(values -> multiplier(values, sector))
                                .orElse(null));
            }
            line.put("localShare", model.coefficients().localShare()[i]);
            line.put("powerOfDispersion", dispersion.power()[i]);
            line.put("sensitivityOfDispersion", dispersion.sensitivity()[i]);
            lines.add(line);
        }
        object.put("consumption", households.map(Households::conversion).orElse(null));
        object.put("multipliers", lines);
        solved(all.residual(), all.iterations(), all.method());
    }

    private static Map<String, @Nullable Object> multiplier(
            suishin.engines.impact.Multipliers.ByType values, int sector) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("direct", values.direct()[sector]);
        said.put("typeOne", values.typeOne()[sector]);
        said.put("typeTwo", values.typeTwo().length == 0 ? null : values.typeTwo()[sector]);
        said.put("ratioOne", number(values.ratio()[sector]));
        return said;
    }

    void effect(Coefficients coefficients, Effects effects, boolean second) {
        var rounds = new LinkedHashMap<String, double @Nullable []>();
        rounds.put("direct", effects.direct());
        rounds.put("firstRound", effects.firstRound());
        rounds.put("firstRoundIndirect", Effects.sum(effects.firstRound(), -1, effects.direct()));
        rounds.put("secondRound", second ? effects.secondRound() : null);
        rounds.put("total", Effects.sum(effects.firstRound(), 1, effects.secondRound()));
        rounds.put("allRounds", second ? effects.allRounds() : null);
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("roundsInTotal", second ? 2 : 1);
        rounds.forEach((name, output) -> said.put(name, output == null ? null : counted(coefficients, output)));
        said.put("sectors", bySector(rounds));
        said.put("residual", effects.solution().residual());
        object.put("effect", said);
    }

    void regions(Coefficients coefficients, InterregionalModel model, double[] direct) {
        object.put("regions", RegionsJson.of(coefficients, model, direct));
    }

    void uncertainty(Uncertainty uncertainty) {
        object.put("ranges", RangesJson.of(uncertainty));
    }

    void forward(Ghosh ghosh) {
        object.put("forwardLinkage", ghosh.forward());
    }

    private List<Map<String, @Nullable Object>> bySector(Map<String, double @Nullable []> rounds) {
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < sectors.size(); i++) {
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("sector", sectors.get(i));
            for (var round : rounds.entrySet()) {
                double[] output = round.getValue();
                line.put(round.getKey(), output == null ? null : output[i]);
            }
            lines.add(line);
        }
        return lines;
    }

    static Map<String, @Nullable Object> counted(Coefficients coefficients, double[] output) {
        var counts = Effects.count(coefficients, output);
        var said = new LinkedHashMap<String, @Nullable Object>();
        for (Measure measure : Measure.values()) {
            said.put(name(measure), counts.get(measure));
        }
        return said;
    }

    void refused(String message) {
        object.put("multipliers", null);
        object.put("message", message);
    }

    void measured(long begun) {
        object.put("seconds", Json.seconds(begun));
        object.put("peakMegabytes", Json.megabytes());
    }

    private void solved(double residual, int iterations, String method) {
        object.put("residual", residual);
        object.put("iterations", iterations);
        object.put("method", method);
    }

    static String name(Measure measure) {
        return switch (measure) {
            case OUTPUT -> "output";
            case VALUE_ADDED -> "valueAdded";
            case INCOME -> "income";
            case ENGAGED -> "engaged";
            case EMPLOYEES -> "employees";
        };
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}

package suishin.platform.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import suishin.engines.impact.Dispersion;
import suishin.engines.impact.Multipliers;
import suishin.engines.impact.Multipliers.Measure;
import suishin.engines.impact.RegionalModel;
import suishin.engines.impact.TableAudit.Finding;
import suishin.platform.kernel.Codes;
import suishin.platform.programmes.Words;
import suishin.platform.web.Filled;

/// What the page of one edition shows.
///
/// @param newer the newest version of the same place and year, if this is an older one
/// @param keeps whether the visitor may publish it
public record EditionView(EditionModel model, List<Line> lines, Optional<Edition> newer, boolean keeps, Filled form) {

    private static final double HUNDRED = 100;

    public EditionView {
        lines = List.copyOf(lines);
    }

    /// One sector: what it makes, how much of its demand is met at home, and what one unit of demand for it brings.
    ///
    /// @param engaged   persons for a demand of 億円; empty if the table has none
    /// @param employees persons for a demand of 億円; empty if the table has none
    public record Line(
            Words sector,
            String output,
            String localShare,
            String multiplier,
            String valueAdded,
            String engaged,
            String employees,
            String power,
            String sensitivity) {}

    /// A finding of the audit, as its message names it.
    ///
    /// @param code of its message
    public record Said(String code, boolean failure, String sector, String cell, String value) {}

    /// {@return everything the audit found, failures first}
    public List<Said> findings() {
        return model.audit().findings().stream()
                .map(finding -> new Said(
                        Codes.of(finding.kind()),
                        finding.kind().isFailure(),
                        finding.sector(),
                        finding.cell(),
                        value(finding)))
                .toList();
    }

    private static String value(Finding finding) {
        return Double.isNaN(finding.value()) ? "" : number(finding.value());
    }

    /// {@return a figure as people read it: whole where it is, else with what matters of it}
    public static String number(double value) {
        return Math.rint(value) == value && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%,d", Math.round(value))
                : String.format(Locale.ROOT, "%.6g", value);
    }

    static List<Line> lines(EditionModel edition) {
        return edition.model().map(model -> lines(edition, model)).orElse(List.of());
    }

    private static List<Line> lines(EditionModel edition, RegionalModel model) {
        var multipliers = model.multipliers(Optional.empty());
        var dispersion = Dispersion.of(model);
        double perHundredMillion =
                MoneyUnit.HUNDRED_MILLION_YEN.in(edition.edition().place().unit(), 1);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < edition.sectors().size(); i++) {
            lines.add(new Line(
                    edition.sectors().get(i),
                    number(edition.table().trade().output()[i]),
                    figure(HUNDRED * model.coefficients().localShare()[i], 1),
                    figure(typeOne(multipliers, Measure.OUTPUT, i).orElse(0.0), 4),
                    figure(typeOne(multipliers, Measure.VALUE_ADDED, i).orElse(0.0), 4),
                    persons(typeOne(multipliers, Measure.ENGAGED, i), perHundredMillion),
                    persons(typeOne(multipliers, Measure.EMPLOYEES, i), perHundredMillion),
                    figure(dispersion.power()[i], 4),
                    figure(dispersion.sensitivity()[i], 4)));
        }
        return lines;
    }

    private static Optional<Double> typeOne(Multipliers all, Measure measure, int sector) {
        return Optional.ofNullable(all.measures().get(measure)).map(values -> values.typeOne()[sector]);
    }

    private static String persons(Optional<Double> perUnit, double units) {
        return perUnit.map(value -> figure(value * units, 2)).orElse("");
    }

    private static String figure(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}

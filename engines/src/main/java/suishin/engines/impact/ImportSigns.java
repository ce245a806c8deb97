package suishin.engines.impact;

import java.util.Arrays;
import suishin.engines.impact.TableAudit.ImportSign;

/// Which sign a table prints imports with.
///
/// @param amounts as amounts, not below 0 unless the file is mixed
record ImportSigns(ImportSign sign, double[] amounts) {

    static ImportSigns of(RawFigures figures) {
        double[] printed = figures.imports();
        boolean below = Arrays.stream(printed).anyMatch(value -> value < 0);
        boolean above = Arrays.stream(printed).anyMatch(value -> value > 0);
        if (!below) {
            return new ImportSigns(above ? ImportSign.AMOUNTS : ImportSign.NONE, printed);
        }
        double[] turned = Arrays.stream(printed).map(value -> 0 - value).toArray();
        if (!above) {
            return new ImportSigns(ImportSign.DEDUCTIONS, turned);
        }
        boolean amounts = off(figures, printed) < off(figures, turned);
        return new ImportSigns(ImportSign.MIXED, amounts ? printed : turned);
    }

    private static double off(RawFigures figures, double[] imports) {
        double[] output = figures.sold().or(figures::paid).orElse(new double[figures.size()]);
        double off = 0;
        for (int i = 0; i < imports.length; i++) {
            off += Math.abs(figures.used(i) + figures.exports()[i] - imports[i] - output[i]);
        }
        return off;
    }
}

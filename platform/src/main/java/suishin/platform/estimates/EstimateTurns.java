package suishin.platform.estimates;

import static suishin.platform.sheets.FormulaBook.cell;
import static suishin.platform.sheets.FormulaBook.fixed;

import java.util.ArrayList;
import java.util.List;
import suishin.engines.impact.Coefficients;
import suishin.engines.impact.Effects;
import suishin.platform.editions.EditionModel;
import suishin.platform.sheets.FormulaBook.Formula;
import suishin.platform.sheets.FormulaBook.Page;

/// The page on which purchases follow each other turn by turn, one line a turn, one column a sector.
final class EstimateTurns {

    private static final List<String> FIGURES =
            List.of("VALUE_ADDED", "INCOME", "ENGAGED", "EMPLOYEES", "LOCAL", "SHARE");
    private static final double HUNDREDTH = 0.01;
    private static final int MOST_TURNS = 400;

    private final EstimateSheet sheet;
    private final int n;
    private final List<List<Object>> rows = new ArrayList<>();
    private int direct;
    private int first;
    private int second;

    EstimateTurns(EstimateSheet sheet, int sectors) {
        this.sheet = sheet;
        this.n = sectors;
    }

    /// {@return the page}
    Page page(EditionModel edition, Estimate estimate) {
        var coefficients = edition.model().orElseThrow().coefficients();
        double least = HUNDREDTH / edition.edition().place().unit().yen();
        var head = new ArrayList<Object>(List.of(sheet.say("estimates.sheet.turn")));
        head.addAll(sheet.names());
        rows.add(head);
        for (String figure : FIGURES) {
            add(sheet.say("estimates.sheet.model." + figure), i -> EstimateSheet.model(i, figure));
        }
        direct = add(sheet.say("estimates.round.direct"), i -> EstimateSheet.model(i, "DIRECT"));
        var output = estimate.answer().sectors().stream()
                .mapToDouble(Answer.Sector::direct)
                .toArray();
        first = turns(direct, needed(coefficients, output, least));
        estimate.question().consumption().ifPresent(share -> {
            String income = "SUMPRODUCT(%s,%s)".formatted(line(row("INCOME")), line(first));
            int spent = add(
                    sheet.say("estimates.sheet.spent"),
                    i -> "%s*%s*%s*%s"
                            .formatted(
                                    share.toPlainString(),
                                    income,
                                    cell(row("LOCAL"), i + 1),
                                    cell(row("SHARE"), i + 1)));
            second = turns(spent, needed(coefficients, spent(coefficients, estimate), least));
        });
        return new Page(EstimateSheet.TURNS, rows);
    }

    private static double[] spent(Coefficients coefficients, Estimate estimate) {
        double income = estimate.answer().rounds().first().income()
                * estimate.question().consumption().orElseThrow().doubleValue();
        var spent = new double[coefficients.size()];
        for (int i = 0; i < spent.length; i++) {
            spent[i] = income * coefficients.localShare()[i] * coefficients.consumption()[i];
        }
        return spent;
    }

    private interface Cell {
        String of(int sector);
    }

    private int add(String name, Cell formula) {
        var row = new ArrayList<Object>(List.of(name));
        for (int i = 0; i < n; i++) {
            row.add(new Formula(formula.of(i)));
        }
        rows.add(row);
        return rows.size() - 1;
    }

    private int turns(int start, int turns) {
        int before = start;
        for (int turn = 1; turn <= turns; turn++) {
            int last = before;
            before = add(
                    sheet.say("estimates.sheet.turn") + " " + turn,
                    i -> "%s+SUMPRODUCT(%s!%s:%s,%s)"
                            .formatted(
                                    cell(start, i + 1),
                                    EstimateSheet.INPUTS,
                                    fixed(i + 1, 1),
                                    fixed(i + 1, n),
                                    line(last)));
        }
        return before;
    }

    /// {@return how many turns it takes until less than this changes in all sectors together}
    private static int needed(Coefficients coefficients, double[] start, double least) {
        double[] before = start;
        for (int turn = 1; turn < MOST_TURNS; turn++) {
            double[] now = Effects.sum(start, 1, bought(coefficients, before));
            double change = 0;
            for (int i = 0; i < now.length; i++) {
                change += Math.abs(now[i] - before[i]);
            }
            if (change < least) {
                return turn;
            }
            before = now;
        }
        return MOST_TURNS;
    }

    private static double[] bought(Coefficients coefficients, double[] output) {
        var bought = new double[output.length];
        for (int i = 0; i < bought.length; i++) {
            for (int j = 0; j < bought.length; j++) {
                bought[i] += coefficients.localShare()[i] * coefficients.inputs()[i * bought.length + j] * output[j];
            }
        }
        return bought;
    }

    private static int row(String figure) {
        return 1 + FIGURES.indexOf(figure);
    }

    private String line(int row) {
        return fixed(row, 1) + ":" + fixed(row, n);
    }

    private String there(int row) {
        return EstimateSheet.TURNS + "!" + line(row);
    }

    /// {@return what a figure of the direct effect is computed by}
    String direct(String figure) {
        return counted(figure, direct);
    }

    /// {@return what a figure of the first round is computed by}
    String first(String figure) {
        return counted(figure, first);
    }

    /// {@return what a figure of the second round is computed by}
    String second(String figure) {
        return counted(figure, second);
    }

    /// {@return the share of an income that comes back as income, one round later}
    String again() {
        return "%s/%s".formatted(counted("INCOME", second), counted("INCOME", first));
    }

    private String counted(String figure, int row) {
        return figure.equals("OUTPUT")
                ? "SUM(%s)".formatted(there(row))
                : "SUMPRODUCT(%s,%s)".formatted(there(row(figure)), there(row));
    }
}

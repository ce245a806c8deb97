package suishin.platform.estimates;

import static suishin.platform.sheets.FormulaBook.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import suishin.engines.impact.Multipliers.Measure;
import suishin.platform.editions.EditionModel;
import suishin.platform.estimates.Answer.Counts;
import suishin.platform.sheets.FormulaBook.Formula;
import suishin.platform.sheets.FormulaBook.Page;
import suishin.platform.web.Visitor;

/// The first page of the workbook: what was asked, the rounds as the other pages compute them, and what is stored.
final class EstimateResult {

    private static final List<Measure> MEASURES = List.of(Measure.values());

    private final Visitor visitor;
    private final Estimate estimate;
    private final EditionModel edition;
    private final EstimateTurns turns;
    private final List<List<Object>> rows = new ArrayList<>();

    EstimateResult(Visitor visitor, Estimate estimate, EditionModel edition, EstimateTurns turns) {
        this.visitor = visitor;
        this.estimate = estimate;
        this.edition = edition;
        this.turns = turns;
    }

    /// {@return the page}
    Page page() {
        facts();
        head("estimates.sheet.computed");
        var rounds = estimate.answer().rounds();
        computed("direct", turns::direct);
        int first = computed("first-round", turns::first);
        if (rounds.second().isPresent()) {
            int second = computed("second", turns::second);
            row("total", column -> "%s+%s".formatted(cell(first, column), cell(second, column)));
            row("all", column -> "%s+%s/(1-%s)".formatted(cell(first, column), cell(second, column), turns.again()));
        }
        rows.add(List.of(""));
        head("estimates.sheet.stored");
        stored("direct", rounds.direct());
        stored("first-round", rounds.first());
        rounds.second().ifPresent(second -> stored("second", second));
        rounds.all().ifPresent(all -> {
            stored("total", rounds.total());
            stored("all", all);
        });
        return new Page(EstimateSheet.RESULT, rows);
    }

    private void facts() {
        var place = edition.edition().place();
        var question = estimate.question();
        rows.add(List.of(visitor.say("estimates.title"), question.title()));
        rows.add(List.of(visitor.say("estimates.source"), question.source()));
        rows.add(List.of(
                visitor.say("estimates.edition"),
                visitor.either(place.name())
                        + " "
                        + visitor.say(
                                "editions.year-version",
                                String.valueOf(place.year()),
                                String.valueOf(edition.edition().version()))));
        if (estimate.basis().synthetic()) {
            rows.add(List.of(visitor.say("editions.synthetic"), visitor.say("editions.synthetic.note")));
        }
        rows.add(List.of(visitor.say("editions.print"), estimate.basis().print()));
        rows.add(List.of(visitor.say("editions.unit"), visitor.either(place.unit())));
        rows.add(List.of(
                visitor.say("estimates.consumption"),
                question.consumption().<Object>map(share -> share).orElse("")));
        rows.add(List.of(""));
    }

    private void head(String title) {
        var head = new ArrayList<Object>(List.of(visitor.say(title)));
        for (Measure measure : MEASURES) {
            head.add(visitor.say("estimates.measure." + measure.name()));
        }
        rows.add(head);
    }

    private int computed(String round, Function<String, String> figure) {
        return row(round, column -> figure.apply(MEASURES.get(column - 1).name()));
    }

    private int row(String round, Function<Integer, String> formula) {
        var row = new ArrayList<Object>(List.of(visitor.say("estimates.round." + round)));
        for (Measure measure : MEASURES) {
            boolean there = estimate.answer().rounds().direct().of(measure).isPresent();
            row.add(there ? new Formula(formula.apply(MEASURES.indexOf(measure) + 1)) : "");
        }
        rows.add(row);
        return rows.size() - 1;
    }

    private void stored(String round, Counts counts) {
        var row = new ArrayList<Object>(List.of(visitor.say("estimates.round." + round)));
        for (Measure measure : MEASURES) {
            row.add(counts.of(measure).<Object>map(value -> value).orElse(""));
        }
        rows.add(row);
    }
}

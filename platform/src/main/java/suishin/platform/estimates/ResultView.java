package suishin.platform.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import suishin.engines.impact.Multipliers.Measure;
import suishin.platform.editions.Edition;
import suishin.platform.editions.EditionModel;
import suishin.platform.editions.MoneyUnit;
import suishin.platform.estimates.Answer.Counts;
import suishin.platform.programmes.Words;

/// What came of an estimate, as its pages show it, in the unit in which its demand was typed.
///
/// @param edition with which it was computed
/// @param names   of its sectors in both languages
/// @param other   the edition beside it
public record ResultView(
        Question question, Answer answer, Edition edition, List<Words> names, Optional<Edition> other) {

    private static final int FULL = 100;

    public ResultView {
        names = List.copyOf(names);
    }

    static ResultView of(Question question, Answer answer, EditionModel edition, Optional<Edition> other) {
        return new ResultView(question, answer, edition.edition(), edition.sectors(), other);
    }

    /// One round, or several together.
    ///
    /// @param key of its name
    /// @param sum whether it is a sum of rows above it
    public record Row(String key, boolean sum, Counts counts) {}

    /// A bar of a chart.
    ///
    /// @param key   of its name
    /// @param said  its value
    /// @param width of the widest, 0…100
    public record Bar(String key, String said, int width) {}

    /// {@return the unit of money on the page}
    public MoneyUnit unit() {
        return question.demand().unit();
    }

    /// {@return the rounds in their order}
    public List<Row> rows() {
        var rounds = answer.rounds();
        var rows = new ArrayList<Row>();
        rows.add(new Row("direct", false, rounds.direct()));
        rows.add(new Row("first", false, rounds.first().less(rounds.direct())));
        rounds.second().ifPresent(second -> {
            rows.add(new Row("second", false, second));
            rows.add(new Row("total", true, rounds.total()));
        });
        if (rounds.second().isEmpty()) {
            rows.add(new Row("total-one", true, rounds.total()));
        }
        rounds.all().ifPresent(all -> {
            rows.add(new Row("further", false, all.less(rounds.total())));
            rows.add(new Row("all", true, all));
        });
        return rows;
    }

    /// {@return one figure of a row as it is read}
    public String said(Counts counts, Measure measure) {
        return Figures.of(counts, measure, answer.unit(), unit());
    }

    /// Where a figure lies.
    public record Spread(Measure measure, String p10, String p50, String p90) {}

    /// {@return how sure the total is, figure by figure; empty if that was not asked}
    public List<Spread> spreads() {
        return answer.ranges().stream()
                .flatMap(ranges -> Arrays.stream(Measure.values())
                        .flatMap(measure -> Optional.ofNullable(ranges.total().get(measure)).stream()
                                .map(range -> new Spread(
                                        measure,
                                        figure(measure, range.p10()),
                                        figure(measure, range.p50()),
                                        figure(measure, range.p90())))))
                .toList();
    }

    private String figure(Measure measure, double value) {
        return Figures.of(measure, Optional.of(value), answer.unit(), unit());
    }

    /// {@return gross value added round by round}
    public List<Bar> rounds() {
        return bars(rows().stream().filter(row -> !row.sum()).toList(), answer.unit());
    }

    /// {@return gross value added with this table, without leakage, and with the other table}
    public List<Bar> beside() {
        var rows = new ArrayList<Row>();
        rows.add(new Row("here", false, answer.rounds().total()));
        answer.elsewhere()
                .flatMap(elsewhere -> elsewhere.rounds().map(rounds -> scaled(rounds.total(), elsewhere.unit())))
                .ifPresent(counts -> rows.add(new Row("elsewhere", false, counts)));
        answer.noLeakage().ifPresent(closed -> rows.add(new Row("closed", false, closed.total())));
        return bars(rows, answer.unit());
    }

    /// {@return the rows that stand beside the estimate, each with all its figures}
    public List<Row> others() {
        var rows = new ArrayList<Row>();
        rows.add(new Row("here", true, answer.rounds().total()));
        answer.elsewhere()
                .flatMap(elsewhere -> elsewhere.rounds().map(rounds -> scaled(rounds.total(), elsewhere.unit())))
                .ifPresent(counts -> rows.add(new Row("elsewhere", false, counts)));
        answer.noLeakage().ifPresent(closed -> rows.add(new Row("closed", false, closed.total())));
        return rows;
    }

    private Counts scaled(Counts counts, MoneyUnit from) {
        double factor = from.in(answer.unit(), 1);
        return new Counts(
                counts.output() * factor,
                counts.valueAdded() * factor,
                counts.income() * factor,
                counts.engaged(),
                counts.employees());
    }

    private List<Bar> bars(List<Row> rows, MoneyUnit table) {
        double most = rows.stream()
                .mapToDouble(row -> row.counts().valueAdded())
                .max()
                .orElse(0);
        return rows.stream()
                .map(row -> new Bar(
                        row.key(),
                        Figures.money(row.counts().valueAdded(), table, unit()),
                        most <= 0
                                ? 0
                                : (int) Math.round(
                                        FULL * Math.max(0, row.counts().valueAdded()) / most)))
                .toList();
    }

    /// One sector of the effect.
    public record Line(Words sector, String direct, String first, String second) {}

    /// {@return output by sector, those without any left out}
    public List<Line> lines() {
        var sectors = answer.sectors();
        return IntStream.range(0, sectors.size())
                .filter(i -> sectors.get(i).first() + sectors.get(i).second() != 0)
                .mapToObj(i -> new Line(
                        name(i),
                        Figures.money(sectors.get(i).direct(), answer.unit(), unit()),
                        Figures.money(sectors.get(i).first(), answer.unit(), unit()),
                        Figures.money(sectors.get(i).second(), answer.unit(), unit())))
                .toList();
    }

    private Words name(int sector) {
        return sector < names.size()
                ? names.get(sector)
                : new Words(answer.sectors().get(sector).name(), "");
    }

    /// {@return the name of a sector of the demand in both languages}
    public Words name(String sector) {
        return names.stream()
                .filter(name -> name.ja().equals(sector))
                .findFirst()
                .orElse(new Words(sector, ""));
    }

    /// {@return an amount of the demand with thousands}
    public String amount(Demand.Line line) {
        return Figures.plain(line.amount());
    }

    /// {@return the whole demand with thousands}
    public String whole() {
        return Figures.plain(question.demand().total());
    }

    /// {@return how well the equations were solved}
    public String residual() {
        return String.format(Locale.ROOT, "%.1e", answer.solved().residual());
    }

    /// {@return whether a made-up table is in it}
    public boolean synthetic() {
        return edition.place().synthetic()
                || other.filter(one -> one.place().synthetic()).isPresent();
    }
}

package suishin.platform.estimates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.Multipliers.Measure;
import suishin.engines.impact.TableEdition;
import suishin.platform.editions.MoneyUnit;
import suishin.platform.estimates.Purpose.Basis;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.kernel.TypedMoney;
import suishin.platform.web.Inputs;

/// Reads what was typed into the form of an estimate, and names every field that says what cannot be.
final class EstimateForm {

    static final int MOST_TITLE = 200;
    static final int MOST_SOURCE = 2_000;
    static final int MOST_LINES = 120;
    static final int LINES = 8;
    static final int MORE = 5;

    /// How widely a demand varies unless the writer knows better, in per cent.
    static final String USUAL_SPREAD = "10";

    private static final BigDecimal WIDEST = BigDecimal.valueOf(50);
    private static final int SEED = 1;
    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    private final Map<String, String> form;
    private final List<Problem> problems = new ArrayList<>();

    private EstimateForm(Map<String, String> form) {
        this.form = form;
    }

    /// What was asked, and for what the answer is to be evidence.
    record Asked(Question question, Purpose purpose) {}

    /// {@return what was asked, or everything that has to be mended}
    ///
    /// @param goals columns of the target table that a target of this strategy may be compared in
    static Decision<Asked> read(Map<String, String> form, List<String> goals) {
        return new EstimateForm(form).read(goals);
    }

    private Decision<Asked> read(List<String> goals) {
        String title = text("title", MOST_TITLE);
        String source = text("source", MOST_SOURCE);
        var edition = Inputs.id(text("edition"));
        if (edition.isEmpty()) {
            problem("edition", "edition.missing");
        }
        var unit = one("unit", MoneyUnit.class).orElse(MoneyUnit.MILLION_YEN);
        var demand = new Demand(unit, lines(unit));
        var consumption = consumption();
        var spread = spread();
        var purpose = purpose(goals);
        if (!problems.isEmpty()) {
            return Decision.refuse(new EstimateRefusal.Unclear(problems));
        }
        var other = Inputs.id(text("other")).filter(id -> !edition.equals(Optional.of(id)));
        return Decision.accept(new Asked(
                new Question(title, source, edition.orElse(new UUID(0, 0)), other, demand, consumption, spread),
                purpose));
    }

    private String text(String field, int most) {
        String typed = text(field).replace("\r\n", "\n");
        if (typed.isEmpty()) {
            problem(field, field + ".missing");
        } else if (typed.codePointCount(0, typed.length()) > most) {
            problem(field, "long", most);
        }
        return typed;
    }

    private List<Demand.Line> lines(MoneyUnit unit) {
        var lines = new ArrayList<Demand.Line>();
        for (int i = 0; i < rows(form); i++) {
            String sector = text("sector." + i);
            String amount = text("amount." + i);
            if (!sector.isEmpty() || !amount.isEmpty()) {
                line(i, sector, amount, unit).ifPresent(lines::add);
            }
        }
        if (lines.isEmpty()
                && problems.stream().noneMatch(problem -> problem.field().contains("."))) {
            problem("amount.0", "amount.none");
        }
        return lines;
    }

    private Optional<Demand.Line> line(int number, String sector, String typed, MoneyUnit unit) {
        var amount = amount(typed, unit);
        if (sector.isEmpty()) {
            problem("sector." + number, "sector.missing", typed);
        }
        if (amount.isEmpty()) {
            problem("amount." + number, typed.isEmpty() ? "amount.missing" : "amount.unknown", typed);
        }
        var arising = one("arising." + number, Arising.class).orElse(Arising.INSIDE);
        return sector.isEmpty() ? Optional.empty() : amount.map(value -> new Demand.Line(sector, value, arising));
    }

    private static Optional<BigDecimal> amount(String typed, MoneyUnit unit) {
        return TypedMoney.in(BigDecimal.valueOf(unit.yen()), typed)
                .filter(value -> value.signum() > 0 && value.compareTo(LARGEST) <= 0);
    }

    private Optional<BigDecimal> consumption() {
        String typed = text("consumption");
        var share = Typed.number(typed).filter(value -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0);
        if (!typed.isEmpty() && share.isEmpty()) {
            problem("consumption", "consumption.unknown", typed);
        }
        return share;
    }

    /// Typed in per cent.
    private Optional<Question.Spread> spread() {
        String typed = text("spread");
        var percent = Typed.number(typed).filter(value -> value.signum() >= 0 && value.compareTo(WIDEST) <= 0);
        if (!typed.isEmpty() && percent.isEmpty()) {
            problem("spread", "spread.unknown", typed);
        }
        var seed = Typed.whole(text("seed"));
        if (!text("seed").isEmpty() && seed.isEmpty()) {
            problem("seed", "seed.unknown", text("seed"));
        }
        return percent.map(value -> new Question.Spread(value.movePointLeft(2), seed.orElse(SEED)));
    }

    private Purpose purpose(List<String> goals) {
        return purpose(form, goals);
    }

    /// {@return for what an estimate is to be evidence; what is not chosen is as it usually is}
    static Purpose purpose(Map<String, String> form, List<String> goals) {
        return new EstimateForm(form).chosen(goals);
    }

    private Purpose chosen(List<String> goals) {
        return new Purpose(
                goals.contains(text("goal")) ? text("goal") : goals.getLast(),
                one("measure", Measure.class).orElse(Measure.VALUE_ADDED),
                one("basis", Basis.class).orElse(Basis.VALUE));
    }

    private <E extends Enum<E>> Optional<E> one(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text(field)))
                .findFirst();
    }

    private String text(String field) {
        return form.getOrDefault(field, "").strip();
    }

    private void problem(String field, String code, Object... details) {
        problems.add(Problem.at(field, "estimates." + code, details));
    }

    /// {@return how many lines of demand a form has}
    static int rows(Map<String, String> form) {
        return Typed.whole(form.getOrDefault("rows", ""), 1, MOST_LINES).orElse(LINES);
    }

    /// {@return the form with a few more lines}
    static Map<String, String> longer(Map<String, String> form) {
        var longer = new HashMap<>(form);
        longer.put("rows", String.valueOf(Math.min(MOST_LINES, rows(form) + MORE)));
        return longer;
    }

    /// {@return the form with the whole amount it names divided up by its template; else all that keeps it from that}
    ///
    /// @param table of the edition the form names
    static Decision<Map<String, String>> divided(Map<String, String> form, Optional<TableEdition> table) {
        return new EstimateForm(form).divided(table);
    }

    private Decision<Map<String, String>> divided(Optional<TableEdition> table) {
        var template = Optional.ofNullable(Template.ALL.get(text("template")));
        if (template.isEmpty()) {
            problem("template", "template.missing");
        }
        if (table.isEmpty()) {
            problem("edition", "edition.missing");
        }
        String typed = text("whole");
        var whole = amount(typed, one("unit", MoneyUnit.class).orElse(MoneyUnit.MILLION_YEN));
        if (!typed.isEmpty() && whole.isEmpty()) {
            problem("whole", "amount.unknown", typed);
        }
        return problems.isEmpty()
                ? Decision.accept(divided(template.orElseThrow(), table.orElseThrow(), whole))
                : Decision.refuse(new EstimateRefusal.Unclear(problems));
    }

    private Map<String, String> divided(Template template, TableEdition table, Optional<BigDecimal> whole) {
        var filled = new HashMap<>(form);
        var lines = template.divide(whole.orElse(BigDecimal.ZERO), table);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            filled.put("sector." + i, line.sector().orElse(""));
            filled.put("amount." + i, whole.isPresent() ? line.amount().toPlainString() : "");
            filled.put("arising." + i, line.part().arising().name());
            filled.put("part." + i, template.key() + "." + line.part().key());
        }
        filled.put("rows", String.valueOf(Math.max(LINES, lines.size() + 2)));
        return filled;
    }

    /// {@return a stored question as it was typed, to begin another one with}
    static Map<String, String> of(Question question) {
        var form = new HashMap<String, String>();
        form.put("title", question.title());
        form.put("source", question.source());
        form.put("edition", question.edition().toString());
        question.other().ifPresent(other -> form.put("other", other.toString()));
        form.put("unit", question.demand().unit().name());
        question.consumption().ifPresent(share -> form.put("consumption", share.toPlainString()));
        question.spread().ifPresent(spread -> {
            form.put(
                    "spread",
                    spread.demand().movePointRight(2).stripTrailingZeros().toPlainString());
            form.put("seed", String.valueOf(spread.seed()));
        });
        var lines = question.demand().lines();
        for (int i = 0; i < lines.size(); i++) {
            form.put("sector." + i, lines.get(i).sector());
            form.put("amount." + i, lines.get(i).amount().toPlainString());
            form.put("arising." + i, lines.get(i).arising().name());
        }
        form.put("rows", String.valueOf(Math.max(LINES, Math.min(MOST_LINES, lines.size() + 2))));
        return form;
    }
}

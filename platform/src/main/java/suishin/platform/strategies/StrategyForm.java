package suishin.platform.strategies;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suishin.platform.calls.Call;
import suishin.platform.councils.Council;
import suishin.platform.councils.Member;
import suishin.platform.kernel.TypedMoney;
import suishin.platform.plans.PlanForm;
import suishin.platform.plans.PlanPart;
import suishin.platform.plans.PlanPlace;
import suishin.platform.plans.TypedText;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Field;
import suishin.platform.programmes.FieldType;
import suishin.platform.programmes.Section;
import suishin.platform.programmes.TargetKind;
import suishin.platform.programmes.TargetRule;
import suishin.platform.programmes.Words;

/// The form of a strategy: which fields there are for this call and council, and how they read together.
public record StrategyForm(Definition definition, Call call, Council council) {

    static final int MOST_TARGETS = StrategyDocument.MOST_TARGETS;
    private static final Pattern TARGET = Pattern.compile("target\\.([1-9][0-9]?)\\.([A-Za-z0-9]+)");
    private static final String ROLE = "role.";
    private static final String TARGET_PART = "target";

    /// {@return whether the form has a field at this path}
    boolean has(String path) {
        var target = TARGET.matcher(path);
        if (target.matches()) {
            return Integer.parseInt(target.group(1)) <= MOST_TARGETS
                    && columns().stream().anyMatch(column -> column.key().equals(target.group(2)));
        }
        if (path.startsWith(ROLE)) {
            return member(path).isPresent();
        }
        if (PlanPlace.at(path).isPresent()) {
            return plan().isPresent();
        }
        return field(path).isPresent();
    }

    /// {@return the field of a section at this path}
    Optional<Field> field(String path) {
        for (Section section : definition.sections()) {
            for (Field field : section.fields()) {
                if (path(section, field).equals(path)) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    /// {@return the member whose role stands at this path}
    Optional<Member> member(String path) {
        return council.members().stream()
                .filter(member -> (ROLE + member.id()).equals(path))
                .findFirst();
    }

    /// {@return the column of the target table at this path}
    Optional<TargetColumn> column(String path) {
        var target = TARGET.matcher(path);
        return target.matches()
                ? columns().stream()
                        .filter(column -> column.key().equals(target.group(2)))
                        .findFirst()
                : Optional.empty();
    }

    /// {@return a text as it is kept: numbers and days as one writes them for a machine, where they can be read; empty
    /// if it is no choice of a column in which one only chooses}
    Optional<String> canonical(String path, String typed) {
        var place = PlanPlace.at(path);
        if (place.isPresent()) {
            return plan().flatMap(plan -> plan.canonical(place.get(), typed));
        }
        var field = field(path);
        var type = column(path).map(TargetColumn::type).or(() -> field.map(Field::type));
        String text = TypedText.canonical(type.orElse(FieldType.LONG_TEXT), typed);
        return Optional.of(amount(field.flatMap(Field::money), text));
    }

    /// {@return an amount that names its own unit as a number of this unit of money; any other text as it stands}
    private static String amount(Optional<BigDecimal> unit, String typed) {
        return unit.flatMap(yen -> TypedMoney.in(yen, typed))
                .map(BigDecimal::toPlainString)
                .orElse(typed);
    }

    /// {@return the keys of the parts that can be shared out among institutions, in the order of the form}
    List<String> parts() {
        var plan = plan().isPresent() ? List.of(PlanPart.values()) : List.<PlanPart>of();
        return Stream.of(
                        definition.sections().stream().map(Section::key),
                        plan.stream().map(PlanPart::key),
                        Stream.of(TARGET_PART))
                .flatMap(Function.identity())
                .toList();
    }

    /// {@return the form of the action plan; empty if the programme has none}
    Optional<PlanForm> plan() {
        return definition.plan().map(rule -> PlanForm.of(rule, council, call.projectStart(), call.finalYear()));
    }

    /// {@return the columns of the target table}
    List<TargetColumn> columns() {
        return TargetColumn.of(definition.targets());
    }

    /// {@return when targets are measured (R5)}
    List<StrategyDocument.Horizon> horizons() {
        var horizons = new ArrayList<StrategyDocument.Horizon>();
        for (int years : definition.targets().milestoneYears()) {
            var on = TargetRule.milestone(call.projectStart(), years);
            horizons.add(new StrategyDocument.Horizon(TargetColumn.year(years), years, on.getYear(), Optional.of(on)));
        }
        horizons.add(new StrategyDocument.Horizon(
                TargetColumn.FINAL, 0, definition.targets().finalYear(), Optional.empty()));
        return horizons;
    }

    /// {@return the strategy as these entries say, with the members of a day}
    StrategyDocument read(Strategy strategy, Map<String, Entry> entries, LocalDate day) {
        var texts = new Texts(entries);
        return new StrategyDocument(
                new StrategyDocument.Origin(
                        strategy.id(), strategy.region(), strategy.call(), definition.key(), definition.version()),
                new StrategyDocument.CouncilFacts(council.id(), council.name(), council.foundedOn(), day),
                definition.sections().stream()
                        .map(section -> section(section, texts))
                        .toList(),
                council.membersOn(day).stream()
                        .map(member -> role(member, texts))
                        .toList(),
                horizons(),
                targets(texts),
                plan().map(plan -> plan.read(texts.all())));
    }

    private record Texts(Map<String, Entry> entries) {

        Map<String, String> all() {
            return entries.values().stream().collect(toMap(Entry::path, Entry::value));
        }

        String at(String path) {
            return Optional.ofNullable(entries.get(path)).map(Entry::value).orElse("");
        }
    }

    static String path(Section section, Field field) {
        return section.key() + "." + field.key();
    }

    private static StrategyDocument.SectionText section(Section section, Texts texts) {
        var fields = section.fields().stream()
                .map(field -> field(path(section, field), field, texts))
                .toList();
        return new StrategyDocument.SectionText(section.key(), section.title(), section.required(), fields);
    }

    private static StrategyDocument.FieldText field(String path, Field field, Texts texts) {
        String value = amount(field.money(), texts.at(path));
        Words shown = field.type() == FieldType.CHOICE
                ? field.choices().stream()
                        .filter(choice -> choice.key().equals(value))
                        .map(Field.Choice::label)
                        .findFirst()
                        .orElse(new Words(value, value))
                : new Words(value, value);
        return new StrategyDocument.FieldText(path, field.label(), field.type(), value, shown);
    }

    private static StrategyDocument.RoleText role(Member member, Texts texts) {
        return new StrategyDocument.RoleText(
                member.id(),
                new Words(member.organisationName(), member.organisationNameEn()),
                member.sector(),
                standing(member),
                texts.at(ROLE + member.id()));
    }

    private static StrategyDocument.Standing standing(Member member) {
        if (member.coordinating()) {
            return StrategyDocument.Standing.COORDINATING;
        }
        return member.proposer() ? StrategyDocument.Standing.PROPOSER : StrategyDocument.Standing.MEMBER;
    }

    private List<StrategyDocument.TargetText> targets(Texts texts) {
        return IntStream.rangeClosed(1, MOST_TARGETS)
                .filter(number -> columns().stream()
                        .anyMatch(column -> !texts.at("target." + number + "." + column.key())
                                .isBlank()))
                .mapToObj(number -> target(number, texts))
                .toList();
    }

    /// An amount of money that names its own unit counts in that of its target, whichever of the two was typed first.
    private StrategyDocument.TargetText target(int number, Texts texts) {
        String start = "target." + number + ".";
        String unit = texts.at(start + TargetColumn.UNIT);
        var money = TypedMoney.unit(unit);
        var goals = horizons().stream()
                .map(horizon ->
                        new StrategyDocument.Goal(horizon.column(), amount(money, texts.at(start + horizon.column()))))
                .toList();
        return new StrategyDocument.TargetText(
                number,
                kind(texts.at(start + TargetColumn.KIND)),
                new StrategyDocument.Measure(
                        texts.at(start + TargetColumn.INDICATOR), unit, texts.at(start + TargetColumn.PRICE_YEAR)),
                new StrategyDocument.Baseline(
                        amount(money, texts.at(start + TargetColumn.BASELINE)),
                        texts.at(start + TargetColumn.BASELINE_ON),
                        texts.at(start + TargetColumn.SOURCE)),
                goals,
                texts.at(start + TargetColumn.METHOD));
    }

    static Optional<TargetKind> kind(String value) {
        return List.of(TargetKind.values()).stream()
                .filter(kind -> kind.name().equals(value))
                .findFirst();
    }
}

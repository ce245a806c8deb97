package suishin.platform.strategies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import suishin.platform.calls.Call;
import suishin.platform.councils.Council;
import suishin.platform.councils.Member;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.plans.PlanForm;
import suishin.platform.plans.PlanGaps;
import suishin.platform.plans.TypedText;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Field;
import suishin.platform.programmes.FieldType;
import suishin.platform.programmes.Section;
import suishin.platform.programmes.TargetKind;
import suishin.platform.programmes.Words;
import suishin.platform.strategies.StrategyDocument.RoleText;
import suishin.platform.strategies.StrategyDocument.TargetText;

/// What a strategy still lacks before it may be proposed: sections and roles (R3), targets (R4) at the horizons of
/// the programme (R5), and what their numbers need (R17).
///
/// Each gap names its field by the entry's path; a message names the field in both languages, Japanese first.
public final class Completeness {

    /// The field of a gap that concerns the target table as a whole.
    public static final String TARGETS = "targets";

    static final int MOST_ROLE = 2_000;
    private static final int FIRST_PRICE_YEAR = 1900;
    private static final List<String> UNREAD = List.of(".no-number", ".no-day", ".no-year", ".negative");

    private Completeness() {}

    /// {@return every gap, in the order of the form; empty if the strategy is complete}
    static List<Problem> gaps(StrategyDocument document, StrategyForm form) {
        return gaps(document, form.definition(), form.council(), form.call());
    }

    /// {@return every gap, in the order of the form; empty if the strategy is complete}
    public static List<Problem> gaps(StrategyDocument document, Definition definition, Council council, Call call) {
        return Stream.of(
                        definition.sections().stream().flatMap(section -> section(document, section)),
                        roles(document, council),
                        new StrategyForm(definition, call, council)
                                .plan().stream().flatMap(plan -> plan(document, plan)),
                        mandatoryKinds(document, definition),
                        document.targets().stream().flatMap(target -> target(target, definition)))
                .flatMap(gaps -> gaps)
                .toList();
    }

    private static Stream<Problem> section(StrategyDocument document, Section section) {
        var values = document.sections().stream()
                .filter(text -> text.key().equals(section.key()))
                .flatMap(text -> text.fields().stream())
                .toList();
        var gaps = new ArrayList<Problem>();
        boolean blank = true;
        for (Field field : section.fields()) {
            String path = StrategyForm.path(section, field);
            String value = values.stream()
                    .filter(text -> text.path().equals(path))
                    .map(StrategyDocument.FieldText::value)
                    .findFirst()
                    .orElse("");
            blank &= value.isBlank();
            field(path, field, value).ifPresent(gaps::add);
        }
        if (section.required() && blank && gaps.isEmpty() && !section.fields().isEmpty()) {
            String first = StrategyForm.path(section, section.fields().getFirst());
            gaps.add(gap(first, "empty", section.title()));
        }
        return gaps.stream();
    }

    /// {@return what is wrong with the value of one field of a section}
    static Optional<Problem> field(String path, Field field, String value) {
        if (value.isBlank()) {
            return field.required() ? Optional.of(gap(path, "empty", field.label())) : Optional.empty();
        }
        boolean unknownChoice = field.type() == FieldType.CHOICE
                && field.choices().stream().noneMatch(choice -> choice.key().equals(value));
        if (unknownChoice) {
            return Optional.of(gap(path, "no-choice", field.label()));
        }
        return field.money().isPresent() && isNegative(value)
                ? Optional.of(Problem.at(
                        path,
                        "strategies.gap.negative",
                        field.label().ja(),
                        field.label().en(),
                        TypedText.beginning(value)))
                : typed(path, field.type(), field.maxLength(), field.label(), value);
    }

    private static boolean isNegative(String value) {
        return Typed.number(value).filter(number -> number.signum() < 0).isPresent();
    }

    /// {@return whether a gap is that a text cannot be read as the number, day or year it should be, or as none below
    /// nothing}
    static boolean isUnread(Problem gap) {
        return UNREAD.stream().anyMatch(gap.code()::endsWith);
    }

    private static Optional<Problem> typed(String path, FieldType type, int most, Words label, String value) {
        int length = TypedText.length(value);
        if (length > most) {
            return Optional.of(Problem.at(
                    path,
                    "strategies.gap.too-long",
                    label.ja(),
                    label.en(),
                    String.valueOf(most),
                    String.valueOf(length - most)));
        }
        if (TypedText.fits(type, value)) {
            return Optional.empty();
        }
        String code = "strategies.gap." + (type == FieldType.NUMBER ? "no-number" : "no-day");
        return Optional.of(Problem.at(path, code, label.ja(), label.en(), TypedText.beginning(value)));
    }

    private static Stream<Problem> roles(StrategyDocument document, Council council) {
        return council.membersOn(document.council().asOf()).stream().flatMap(member -> role(document, member).stream());
    }

    private static Optional<Problem> role(StrategyDocument document, Member member) {
        String english =
                member.organisationNameEn().isBlank() ? member.organisationName() : member.organisationNameEn();
        var name = new Words(member.organisationName(), english);
        String path = "role." + member.id();
        String text = document.roles().stream()
                .filter(role -> role.member().equals(member.id()))
                .map(RoleText::text)
                .findFirst()
                .orElse("");
        return text.isBlank()
                ? Optional.of(gap(path, "role", name))
                : typed(path, FieldType.LONG_TEXT, MOST_ROLE, name, text);
    }

    private static Stream<Problem> plan(StrategyDocument document, PlanForm form) {
        return document.plan().stream()
                .flatMap(plan -> PlanGaps.of(
                        form, plan, document.targetNumbers(), document.council().asOf())
                        .stream());
    }

    private static Stream<Problem> mandatoryKinds(StrategyDocument document, Definition definition) {
        return definition.targets().mandatory().stream()
                .filter(kind -> document.targets().stream()
                        .noneMatch(target -> target.kind().equals(Optional.of(kind))))
                .map(kind -> Problem.at(TARGETS, "strategies.gap.no-" + Codes.of(kind)));
    }

    private static Stream<Problem> target(TargetText target, Definition definition) {
        return TargetColumn.of(definition.targets()).stream()
                .flatMap(column -> column(target, column, definition).stream());
    }

    private static Optional<Problem> column(TargetText target, TargetColumn column, Definition definition) {
        String path = target.path(column.key());
        String value = value(target, column.key());
        if (column.key().equals(TargetColumn.KIND)) {
            return target.kind().isPresent() ? Optional.empty() : Optional.of(target(path, "empty", target));
        }
        if (column.key().equals(TargetColumn.PRICE_YEAR)) {
            return priceYear(target, path, value, definition.targets().finalYear());
        }
        if (value.isBlank()) {
            return Optional.of(target(path, "empty", target));
        }
        return switch (column.type()) {
            case NUMBER -> number(path, value, target);
            case DATE -> Typed.day(value).isPresent() ? Optional.empty() : Optional.of(target(path, "no-day", target));
            case TEXT, LONG_TEXT, CHOICE ->
                TypedText.length(value) <= column.most() ? Optional.empty() : Optional.of(target(path, "long", target));
        };
    }

    /// What the programme asks of every strategy, jobs and an effect on the economy, is counted from nothing upwards;
    /// an
    /// indicator of another kind may lie below it.
    private static Optional<Problem> number(String path, String value, TargetText target) {
        boolean counted = target.kind().filter(kind -> kind != TargetKind.OTHER).isPresent();
        if (Typed.number(value).isEmpty()) {
            return Optional.of(target(path, "no-number", target));
        }
        return counted && isNegative(value) ? Optional.of(target(path, "negative", target)) : Optional.empty();
    }

    /// Money needs the year whose prices it is in (R17); people and counts do not.
    private static Optional<Problem> priceYear(TargetText target, String path, String value, int finalYear) {
        boolean money = target.kind().equals(Optional.of(TargetKind.ECONOMIC_EFFECT))
                || target.measure().unit().contains("円")
                || target.measure().unit().toLowerCase(Locale.ROOT).contains("yen");
        if (value.isBlank()) {
            return money ? Optional.of(target(path, "empty", target)) : Optional.empty();
        }
        return Typed.year(value)
                        .filter(year -> year >= FIRST_PRICE_YEAR && year <= finalYear)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(target(path, "no-year", target));
    }

    private static String value(TargetText target, String column) {
        return switch (column) {
            case TargetColumn.INDICATOR -> target.measure().indicator();
            case TargetColumn.UNIT -> target.measure().unit();
            case TargetColumn.PRICE_YEAR -> target.measure().priceYear();
            case TargetColumn.BASELINE -> target.baseline().value();
            case TargetColumn.BASELINE_ON -> target.baseline().on();
            case TargetColumn.SOURCE -> target.baseline().source();
            case TargetColumn.METHOD -> target.method();
            default ->
                target.goals().stream()
                        .filter(goal -> goal.column().equals(column))
                        .map(StrategyDocument.Goal::value)
                        .findFirst()
                        .orElse("");
        };
    }

    private static Problem gap(String path, String what, Words label) {
        return Problem.at(path, "strategies.gap." + what, label.ja(), label.en());
    }

    private static Problem target(String path, String what, TargetText target) {
        String column = path.substring(path.lastIndexOf('.') + 1);
        boolean goal = TargetColumn.isGoal(column);
        return Problem.at(
                path,
                "strategies.gap.target." + (goal ? "goal" : column) + "." + what,
                String.valueOf(target.number()),
                goal ? column.substring(TargetColumn.GOAL.length()) : "",
                TypedText.beginning(value(target, column)));
    }
}

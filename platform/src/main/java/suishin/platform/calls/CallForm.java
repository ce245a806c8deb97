package suishin.platform.calls;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.programmes.Conflicts;
import suishin.platform.programmes.TargetRule;
import suishin.platform.programmes.Words;
import suishin.platform.web.IllegalInput;
import suishin.platform.web.Inputs;

/// A call as the programme office types it in; what cannot be read is kept as it was typed.
public record CallForm(Map<String, List<String>> typed) {

    /// The fields of a call's terms, in the order in which they are asked.
    static final List<String> FIELDS = List.of(
            "definition",
            "nameJa",
            "nameEn",
            "opensAt",
            "closesAt",
            "zone",
            "projectStart",
            "finalYear",
            "line",
            "ministries",
            "conflictRules");

    private static final UUID NOBODY = new UUID(0, 0);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_KEY = 40;
    private static final int MOST_MINISTRIES = 50;

    public CallForm {
        typed = Map.copyOf(typed);
        if (!typed.values().stream().flatMap(List::stream).allMatch(Inputs::isStorable)) {
            throw new IllegalInput("A text holds characters that cannot be stored.");
        }
    }

    /// {@return the form of a call as it stands}
    static CallForm of(CallPlan plan) {
        var window = plan.window();
        var course = plan.course();
        return new CallForm(Map.ofEntries(
                Map.entry(
                        "definition",
                        List.of(plan.pin().programme() + "/" + plan.pin().version())),
                Map.entry("conflictRules", List.of(plan.pin().rules().preset())),
                Map.entry("nameJa", List.of(plan.name().ja())),
                Map.entry("nameEn", List.of(plan.name().en())),
                Map.entry("opensAt", List.of(local(window.opensAt(), window.zone()))),
                Map.entry("closesAt", List.of(local(window.closesAt(), window.zone()))),
                Map.entry("zone", List.of(window.zone().getId())),
                Map.entry("projectStart", List.of(course.projectStart().toString())),
                Map.entry("finalYear", List.of(String.valueOf(course.finalYear()))),
                Map.entry("line", List.of(course.line())),
                Map.entry("ministries", course.ministries())));
    }

    private static String local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /// {@return the first value typed for this field; empty if there is none}
    public String value(String field) {
        var values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /// {@return whether this value was chosen among several}
    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /// {@return this form, but for what was typed into the other one}
    CallForm with(CallForm other) {
        var both = new HashMap<>(typed);
        both.putAll(other.typed);
        return new CallForm(both);
    }

    /// {@return whose id was chosen; nobody's, if it is none}
    UUID person(String field) {
        try {
            return UUID.fromString(value(field));
        } catch (IllegalArgumentException _) {
            return NOBODY;
        }
    }

    /// {@return the fields of a call's terms that say something else in this form}
    List<String> differing(CallForm other) {
        return FIELDS.stream()
                .filter(field -> !said(field).equals(other.said(field)))
                .toList();
    }

    private Object said(String field) {
        return switch (field) {
            case "ministries" -> Set.copyOf(typed.getOrDefault(field, List.of()));
            case "opensAt", "closesAt" -> meant(field, Typed::moment);
            case "projectStart" -> meant(field, Typed::day);
            case "finalYear" -> meant(field, Typed::year);
            case "zone" -> Typed.folded(value(field));
            default -> value(field);
        };
    }

    /// Browsers and people write one day, time or number in several ways.
    private <T> Object meant(String field, Function<String, Optional<T>> reading) {
        String text = value(field);
        return reading.apply(text).<Object>map(read -> read).orElse(text);
    }

    /// {@return whether it was sent from a page that shows the terms of a draft}
    boolean showsTerms() {
        return !value("revision").isEmpty();
    }

    /// {@return the revision that is changed: the one that was read, or one that is overwritten on purpose after it was
    /// shown beside what was typed}
    int takenOver() {
        return wholeNumber(value("seen")).orElseGet(this::revision);
    }

    int revision() {
        return wholeNumber(value("revision")).orElse(0);
    }

    /// What could be read of a form.
    ///
    /// @param plan        holds a stand-in for every field that `problems` name
    /// @param yearFollows whether the final year was left empty and nothing says which one it is
    record Reading(CallPlan plan, List<Problem> problems, boolean yearFollows) {

        Reading {
            problems = List.copyOf(problems);
        }

        Reading(CallPlan plan, List<Problem> problems) {
            this(plan, problems, false);
        }

        /// {@return the fields of which the plan holds a stand-in}
        Set<String> unread() {
            var year = Stream.of("finalYear").filter(_ -> yearFollows);
            return Stream.concat(problems.stream().map(Problem::field), year).collect(Collectors.toUnmodifiableSet());
        }
    }

    /// {@return this form; with the first final year the programme allows where none was typed}
    CallForm withFinalYear(TargetRule targets) {
        var start = day(value("projectStart"));
        if (!value("finalYear").isEmpty() || start.isEmpty()) {
            return this;
        }
        int year = targets.firstFinalYear(start.get());
        return with(new CallForm(Map.of("finalYear", List.of(String.valueOf(year)))));
    }

    /// {@return the plan, and everything that cannot be read}
    Reading read() {
        var problems = new ArrayList<Problem>();
        var zone = zone(problems);
        var window = new CallPlan.Window(
                instant("opensAt", "opens", zone, problems), instant("closesAt", "closes", zone, problems), zone);
        var plan = new CallPlan(pin(problems), name(problems), window, course(problems));
        return new Reading(plan, problems, value("finalYear").isEmpty());
    }

    /// {@return the instant of another deadline, read in the zone of the call; else all that is wrong with its form}
    Decision<Instant> deadline(ZoneId zone) {
        var problems = new ArrayList<Problem>();
        var instant = instant("closesAt", "closes", zone, problems);
        if (problems.isEmpty()) {
            return Decision.accept(instant);
        }
        problems.addAll(Publishing.reasonToExtend(value("reason")));
        return Decision.refuse(new CallRefusal.Incomplete(problems));
    }

    /// {@return the definition that was chosen; empty if that cannot be read}
    Optional<CallPlan.Pin> pin() {
        String[] parts = value("definition").split("/", 2);
        return wholeNumber(parts.length == 2 ? parts[1] : "").map(version -> new CallPlan.Pin(parts[0], version));
    }

    private CallPlan.Pin pin(List<Problem> problems) {
        var pin = pin();
        if (pin.isEmpty()) {
            problems.add(Problem.at("definition", "call.definition-unreadable"));
        }
        String preset = value("conflictRules");
        if (!preset.isEmpty() && Conflicts.preset(preset).isEmpty()) {
            problems.add(Problem.at("conflictRules", "call.rules-unknown"));
            preset = "";
        }
        var rules = new CallPlan.Rules(preset, "");
        return pin.map(found -> new CallPlan.Pin(found.programme(), found.version(), rules))
                .orElse(new CallPlan.Pin("", 1, rules));
    }

    private Words name(List<Problem> problems) {
        var name = new Words(value("nameJa"), value("nameEn"));
        for (String field : List.of("nameJa", "nameEn")) {
            if (value(field).length() > LONGEST_NAME) {
                problems.add(Problem.at(field, "call.name-long", LONGEST_NAME));
            }
        }
        return name;
    }

    private CallPlan.Course course(List<Problem> problems) {
        var start = start(problems);
        var year = Typed.year(value("finalYear")).filter(CallForm::isYear);
        if (year.isEmpty() && !value("finalYear").isEmpty()) {
            problems.add(Problem.at("finalYear", "call.final-year-unreadable", value("finalYear")));
        }
        String line = value("line");
        if (line.length() > LONGEST_KEY) {
            problems.add(Problem.at("line", "call.line-closed"));
        }
        var ministries = typed.getOrDefault("ministries", List.of());
        if (ministries.size() > MOST_MINISTRIES || ministries.stream().anyMatch(key -> key.length() > LONGEST_KEY)) {
            problems.add(Problem.at("ministries", "call.ministries-unreadable"));
        }
        return new CallPlan.Course(start, year.orElse(FIRST_YEAR), line, ministries);
    }

    private LocalDate start(List<Problem> problems) {
        var day = day(value("projectStart"));
        if (day.isEmpty()) {
            problems.add(unread("projectStart", "start"));
        }
        return day.orElse(LocalDate.EPOCH);
    }

    private static Optional<LocalDate> day(String typed) {
        return Typed.day(typed).filter(day -> isYear(day.getYear()));
    }

    private ZoneId zone(List<Problem> problems) {
        try {
            return ZoneId.of(Typed.folded(value("zone")));
        } catch (DateTimeException _) {
            problems.add(Problem.at("zone", "call.zone-unreadable"));
            return ZoneOffset.UTC;
        }
    }

    private Instant instant(String field, String code, ZoneId zone, List<Problem> problems) {
        var local = Typed.moment(value(field)).filter(read -> isYear(read.getYear()));
        if (local.isEmpty()) {
            problems.add(unread(field, code));
        }
        return local.map(read -> read.atZone(zone).toInstant()).orElse(Instant.EPOCH);
    }

    /// {@return that a field is missing, or what of it cannot be read}
    private Problem unread(String field, String code) {
        String text = value(field);
        return text.isEmpty()
                ? Problem.at(field, "call." + code + "-missing")
                : Problem.at(field, "call." + code + "-unreadable", text);
    }

    static Optional<Integer> wholeNumber(String text) {
        return Typed.whole(text).filter(number -> number >= 0);
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}

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
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.web.IllegalInput;
import suishin.platform.web.Inputs;

/// A call as the programme office types it in; what cannot be read is kept as it was typed.
public record CallForm(Map<String, List<String>> typed) {

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
        return new CallForm(Map.of(
                "definition", List.of(plan.pin().programme() + "/" + plan.pin().version()),
                "nameJa", List.of(plan.name().ja()),
                "nameEn", List.of(plan.name().en()),
                "opensAt", List.of(local(window.opensAt(), window.zone())),
                "closesAt", List.of(local(window.closesAt(), window.zone())),
                "zone", List.of(window.zone().getId()),
                "projectStart", List.of(course.projectStart().toString()),
                "finalYear", List.of(String.valueOf(course.finalYear())),
                "line", List.of(course.line()),
                "ministries", course.ministries()));
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

    int revision() {
        return wholeNumber(value("revision")).orElse(0);
    }

    /// {@return the plan, or everything that cannot be read}
    Decision<CallPlan> read() {
        var problems = new ArrayList<Problem>();
        var zone = zone(problems);
        var window = new CallPlan.Window(
                instant("opensAt", "call.opens-unreadable", zone, problems),
                instant("closesAt", "call.closes-unreadable", zone, problems),
                zone);
        var plan = new CallPlan(pin(problems), name(problems), window, course(problems));
        return problems.isEmpty() ? Decision.accept(plan) : Decision.refuse(new CallRefusal.Incomplete(problems));
    }

    /// {@return the instant of another deadline, read in the zone of the call}
    Decision<Instant> deadline(ZoneId zone) {
        var problems = new ArrayList<Problem>();
        var instant = instant("closesAt", "call.closes-unreadable", zone, problems);
        return problems.isEmpty() ? Decision.accept(instant) : Decision.refuse(new CallRefusal.Incomplete(problems));
    }

    private CallPlan.Pin pin(List<Problem> problems) {
        String[] parts = value("definition").split("/", 2);
        var version = wholeNumber(parts.length == 2 ? parts[1] : "");
        if (version.isEmpty()) {
            problems.add(Problem.at("definition", "call.definition-unreadable"));
        }
        return new CallPlan.Pin(parts[0], version.orElse(1));
    }

    private Words name(List<Problem> problems) {
        var name = new Words(value("nameJa"), value("nameEn"));
        if (name.ja().length() > LONGEST_NAME || name.en().length() > LONGEST_NAME) {
            problems.add(Problem.at("nameJa", "call.name-long", LONGEST_NAME));
        }
        return name;
    }

    private CallPlan.Course course(List<Problem> problems) {
        var year = wholeNumber(value("finalYear")).filter(CallForm::isYear);
        if (year.isEmpty()) {
            problems.add(Problem.at("finalYear", "call.final-year-unreadable"));
        }
        String line = value("line");
        if (line.length() > LONGEST_KEY) {
            problems.add(Problem.at("line", "call.line-closed"));
        }
        var ministries = typed.getOrDefault("ministries", List.of());
        if (ministries.size() > MOST_MINISTRIES || ministries.stream().anyMatch(key -> key.length() > LONGEST_KEY)) {
            problems.add(Problem.at("ministries", "call.ministries-unreadable"));
        }
        return new CallPlan.Course(day(problems), year.orElse(FIRST_YEAR), line, ministries);
    }

    private LocalDate day(List<Problem> problems) {
        try {
            var day = LocalDate.parse(value("projectStart"));
            if (isYear(day.getYear())) {
                return day;
            }
        } catch (DateTimeException _) {
            // said below
        }
        problems.add(Problem.at("projectStart", "call.start-unreadable"));
        return LocalDate.EPOCH;
    }

    private ZoneId zone(List<Problem> problems) {
        try {
            return ZoneId.of(value("zone"));
        } catch (DateTimeException _) {
            problems.add(Problem.at("zone", "call.zone-unreadable"));
            return ZoneOffset.UTC;
        }
    }

    private Instant instant(String field, String code, ZoneId zone, List<Problem> problems) {
        try {
            var local = LocalDateTime.parse(value(field)).truncatedTo(ChronoUnit.SECONDS);
            if (isYear(local.getYear())) {
                return local.atZone(zone).toInstant();
            }
        } catch (DateTimeException _) {
            // said below
        }
        problems.add(Problem.at(field, code));
        return Instant.EPOCH;
    }

    static Optional<Integer> wholeNumber(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}

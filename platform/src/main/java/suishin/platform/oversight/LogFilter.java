package suishin.platform.oversight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import suishin.platform.audit.LogPlace;
import suishin.platform.audit.LogSearch;
import suishin.platform.kernel.HomeZone;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;

/// What somebody asks the log for, as they typed it.
///
/// @param from   first day, in the programme's zone; empty: from the beginning
/// @param until  last day, which still counts; empty: until now
/// @param act    code of an act, or of a group of them; empty: all
/// @param kind   of thing; empty: all
/// @param who    words of a name; empty: whoever it was
/// @param person id of the one who acted or whom it concerns; counts where `who` is empty
/// @param words  all of which have to be found
public record LogFilter(String from, String until, String act, String kind, String who, String person, String words) {

    private static final int MOST_WORDS = 20;
    private static final int LONGEST = 200;
    private static final int SHOWN = 60;

    /// {@return what the parameters of an address ask for}
    static LogFilter of(Map<String, String> form) {
        return new LogFilter(
                dayOrTyped(form, "from"),
                dayOrTyped(form, "until"),
                typed(form, "act"),
                typed(form, "kind"),
                typed(form, "who"),
                typed(form, "person"),
                typed(form, "q"));
    }

    private static String dayOrTyped(Map<String, String> form, String field) {
        String typed = typed(form, field);
        return day(typed).map(LocalDate::toString).orElse(typed);
    }

    private static String typed(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    /// {@return what cannot be understood, by field}
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        unreadable("from", from).ifPresent(problems::add);
        unreadable("until", until).ifPresent(problems::add);
        if (problems.isEmpty()
                && !from.isEmpty()
                && !until.isEmpty()
                && day(from).orElseThrow().isAfter(day(until).orElseThrow())) {
            problems.add(Problem.at("until", "oversight.period-order", from, until));
        }
        tooLong("who", who).ifPresent(problems::add);
        tooLong("q", words).or(() -> tooMany("q", wanted().size())).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> tooLong(String field, String typed) {
        return typed.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(Problem.at(field, "oversight.text-long", typed.length(), LONGEST));
    }

    private static Optional<Problem> tooMany(String field, int words) {
        return words <= MOST_WORDS
                ? Optional.empty()
                : Optional.of(Problem.at(field, "oversight.words-many", words, MOST_WORDS));
    }

    /// {@return a text as a message can show it: its beginning, if it is long}
    static String shown(String typed) {
        String text = typed.strip();
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static Optional<Problem> unreadable(String field, String typed) {
        return typed.isEmpty() || day(typed).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.at(field, "oversight.day-unreadable", shown(typed)));
    }

    private static Optional<LocalDate> day(String typed) {
        return Typed.day(typed).filter(day -> day.getYear() > 0 && day.getYear() < 9999);
    }

    /// {@return the instants asked for; the last day counts to its end}
    LogSearch.Span span() {
        return new LogSearch.Span(
                day(from).map(LogFilter::begin).orElse(Instant.EPOCH),
                day(until).map(day -> begin(day.plusDays(1))).orElse(LogPlace.END.at()));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(HomeZone.ZONE).toInstant();
    }

    /// {@return the words to be found, in small letters}
    List<String> wanted() {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[\\s\\u3000]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// {@return whether everything is asked for}
    public boolean everything() {
        return tail().isEmpty();
    }

    /// {@return this filter for one person}
    public LogFilter by(String id) {
        return new LogFilter(from, until, act, kind, "", id, words);
    }

    /// {@return this filter as the tail of an address, with its question mark; empty if it asks for everything}
    public String tail() {
        return tail("", "");
    }

    /// {@return this filter with one more parameter}
    public String tail(String name, String value) {
        var values = new LinkedHashMap<String, String>();
        values.put("from", from);
        values.put("until", until);
        values.put("act", act);
        values.put("kind", kind);
        values.put("who", who);
        values.put("person", who.isEmpty() ? person : "");
        values.put("q", words);
        values.put(name, value);
        String tail = values.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return tail.isEmpty() ? "" : "?" + tail;
    }
}

package suishin.platform.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suishin.platform.audit.LogPlace;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.web.Inputs;

/// A part of the log as an address asks for it; the newest entries where it names no place.
///
/// @param problems everything that cannot be understood, by parameter
record LogQuestion(LogFilter filter, LogReader.Part part, List<Problem> problems) {

    /// Entries of a page.
    static final int SIZE = 100;

    private static final int MOST = 1_000;

    LogQuestion {
        problems = List.copyOf(problems);
    }

    /// {@return what a page is asked for; a link whose place is none shows the newest entries, and one that asks for
    /// what there is not finds nothing}
    static LogQuestion ofPage(Map<String, String> form) {
        var filter = LogFilter.of(form);
        var part = new LogReader.Part(read("before", form), read("after", form), SIZE);
        return new LogQuestion(filter, part, filter.problems());
    }

    /// {@return what a program asks for, which says how many entries it takes; nothing it says is passed over}
    static LogQuestion ofProgram(Map<String, String> form) {
        var filter = LogFilter.of(form);
        var problems = new ArrayList<>(filter.problems());
        unknown("act", filter.act(), Acts.isKnown(filter.act()), problems);
        unknown("kind", filter.kind(), Thing.KINDS.contains(filter.kind()), problems);
        unknown("person", filter.person(), Inputs.id(filter.person()).isPresent(), problems);
        var before = place("before", form, problems);
        var after = place("after", form, problems);
        if (before.isPresent() && after.isPresent()) {
            problems.add(Problem.at("after", "oversight.place-twice"));
        }
        String size = form.getOrDefault("size", "");
        var many = size.isBlank() ? Optional.of(SIZE) : Typed.whole(size, 1, MOST);
        if (many.isEmpty()) {
            problems.add(Problem.at("size", "oversight.size-unreadable", LogFilter.shown(size), MOST));
        }
        return new LogQuestion(filter, new LogReader.Part(before, after, many.orElse(SIZE)), problems);
    }

    private static void unknown(String field, String typed, boolean known, List<Problem> problems) {
        if (!typed.isEmpty() && !known) {
            problems.add(Problem.at(field, "oversight.choice-unknown", field, LogFilter.shown(typed)));
        }
    }

    private static Optional<LogPlace> read(String field, Map<String, String> form) {
        return LogPlace.read(form.getOrDefault(field, ""));
    }

    private static Optional<LogPlace> place(String field, Map<String, String> form, List<Problem> problems) {
        String typed = form.getOrDefault(field, "");
        var place = read(field, form);
        if (place.isEmpty() && !typed.isBlank()) {
            problems.add(Problem.at(field, "oversight.place-unreadable", field, LogFilter.shown(typed)));
        }
        return place;
    }
}

package suishin.platform.strategies;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Refusal;
import suishin.platform.web.IllegalInput;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Visitor;

/// Saving fields: each by itself as one types (htmx), or a whole section with its button.
@Controller
@RequestMapping("/work/strategies/{id}/entries")
final class EntryPages {

    private static final String VALUE = "value.";
    private static final String REMOVE = "remove";
    private static final String BACK = "back";
    private static final Pattern ANCHOR = Pattern.compile("[a-zA-Z0-9-]+");

    private final Strategies strategies;
    private final RemovedRows rows;
    private final StrategyScreens screens;

    EntryPages(Strategies strategies, RemovedRows rows, StrategyScreens screens) {
        this.strategies = strategies;
        this.rows = rows;
        this.screens = screens;
    }

    /// One field as it stands now, in place of what the visitor typed.
    @GetMapping
    View field(Visitor visitor, @PathVariable UUID id, @RequestParam String path) {
        return screens.show(visitor, "strategies/field.jte", screens.box(visitor, id, path))
                .with("strategy", id.toString());
    }

    @PostMapping(headers = "HX-Request")
    View saveOne(Visitor visitor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var form = single(sent);
        String path = form.keySet().stream()
                .filter(name -> name.startsWith(VALUE))
                .map(name -> name.substring(VALUE.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalInput("no field"));
        return write(visitor, id, path, form)
                .<View>fold(
                        entry -> screens.saved(visitor, id, path, entry.version()),
                        no -> notSaved(visitor, id, path, form, no));
    }

    @PostMapping
    View saveSection(Visitor visitor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        screens.find(visitor, id);
        var form = single(sent);
        var met = saveAll(visitor, id, form);
        if (met.isEmpty() && form.containsKey(REMOVE)) {
            met = ofRow(visitor, id, rows.remove(visitor.actor(), id, row(form.getOrDefault(REMOVE, ""))));
        } else if (met.isEmpty() && form.containsKey(BACK)) {
            met = ofRow(visitor, id, rows.putBack(visitor.actor(), id, row(form.getOrDefault(BACK, ""))));
        }
        if (met.isEmpty()) {
            return Screen.seeOther("/work/strategies/" + id + after(visitor, id, form));
        }
        return screens.show(visitor, "strategies/conflict.jte", new Meeting.Page(id, met))
                .with(HttpStatus.CONFLICT);
    }

    /// {@return what is said after it was saved, and where the page is opened}
    private String after(Visitor visitor, UUID id, Map<String, String> form) {
        if (form.containsKey(REMOVE)) {
            return "?done=row-removed#removed";
        }
        if (form.containsKey(BACK)) {
            return "?done=row-put-back#" + row(form.getOrDefault(BACK, "")).replace('.', '-');
        }
        boolean unread = strategies.gaps(visitor.actor(), id).stream()
                .anyMatch(gap -> Completeness.isUnread(gap) && form.containsKey(VALUE + gap.field()));
        String anchor = form.getOrDefault("group", "");
        return (unread ? "?done=kept-unread" : "?done=saved")
                + (ANCHOR.matcher(anchor).matches() ? "#" + anchor : "");
    }

    /// {@return the fields of a form, with the answers of one field as one text}
    private static Map<String, String> single(MultiValueMap<String, String> sent) {
        var form = new LinkedHashMap<String, String>();
        sent.forEach((name, values) -> form.put(
                name,
                values.size() == 1
                        ? values.getFirst()
                        : values.stream().filter(value -> !value.isBlank()).collect(joining(","))));
        return form;
    }

    private List<Meeting> ofRow(Visitor visitor, UUID id, Decision<List<Entry>> done) {
        var met = new LinkedHashMap<String, Entry>();
        done.fold(_ -> true, no -> keep(met, "", no));
        return met.values().stream()
                .map(theirs -> meeting(visitor, id, "", theirs))
                .toList();
    }

    private static String row(String path) {
        if (!RemovedRows.isRow(path)) {
            throw new IllegalInput("no row");
        }
        return path;
    }

    private List<Meeting> saveAll(Visitor visitor, UUID id, Map<String, String> form) {
        var met = new LinkedHashMap<String, Entry>();
        form.keySet().stream().filter(name -> name.startsWith(VALUE)).forEach(name -> {
            String path = name.substring(VALUE.length());
            writeIfTouched(visitor, id, path, form).fold(_ -> true, no -> keep(met, path, no));
        });
        return met.entrySet().stream()
                .map(one -> meeting(visitor, id, form.getOrDefault(VALUE + one.getKey(), ""), one.getValue()))
                .toList();
    }

    private static boolean keep(Map<String, Entry> met, String path, Refusal no) {
        if (no instanceof StrategyRefusal.Changed(Entry current)) {
            met.put(path, current);
            return false;
        }
        throw no instanceof StrategyRefusal.Unknown ? new NotFound() : new NotAllowed(no);
    }

    private Decision<Entry> write(Visitor visitor, UUID id, String path, Map<String, String> form) {
        return strategies.write(visitor.actor(), id, path, form.getOrDefault(VALUE + path, ""), seen(path, form));
    }

    /// A field the visitor left as they saw it is no change of theirs, whatever others made of it.
    private Decision<Entry> writeIfTouched(Visitor visitor, UUID id, String path, Map<String, String> form) {
        return write(visitor, id, path, form).fold(Decision::accept, no -> {
            String text = form.getOrDefault(VALUE + path, "").replace("\r\n", "\n");
            int seen = seen(path, form);
            boolean untouched = seen == 0
                    ? text.isEmpty()
                    : strategies.history(visitor.actor(), id, path).stream()
                            .anyMatch(entry ->
                                    entry.version() == seen && entry.value().equals(text));
            return no instanceof StrategyRefusal.Changed(Entry current) && untouched
                    ? Decision.accept(current)
                    : Decision.refuse(no);
        });
    }

    private static int seen(String path, Map<String, String> form) {
        return version(form.getOrDefault("version." + path, "0"));
    }

    private static int version(String typed) {
        if (!typed.matches("[0-9]{1,9}")) {
            throw new IllegalInput("no version");
        }
        return Integer.parseInt(typed);
    }

    private Screen notSaved(Visitor visitor, UUID id, String path, Map<String, String> form, Refusal no) {
        if (no instanceof StrategyRefusal.Changed(Entry current)) {
            var meeting = meeting(visitor, id, form.getOrDefault(VALUE + path, ""), current);
            return screens.show(visitor, "strategies/met.jte", meeting)
                    .with("strategy", id.toString())
                    .with(HttpStatus.CONFLICT);
        }
        if (no instanceof StrategyRefusal.Unknown) {
            throw new NotFound();
        }
        return screens.show(visitor, "strategies/unsaved.jte", visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Meeting meeting(Visitor visitor, UUID id, String typed, Entry current) {
        var box = screens.box(visitor, id, current.path()).typed(typed);
        return new Meeting(box, current, screens.called(visitor, current.by()));
    }
}

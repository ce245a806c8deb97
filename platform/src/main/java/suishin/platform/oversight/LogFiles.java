package suishin.platform.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import suishin.platform.kernel.HomeZone;
import suishin.platform.sheets.Sheet;
import suishin.platform.sheets.SheetFormat;
import suishin.platform.sheets.SheetWriter;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// What a filter finds in the log, as a file for a spreadsheet: every entry, not only those of a page.
@Controller
final class LogFiles {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

    private static final List<String> HEADINGS = List.of(
            "oversight.when",
            "oversight.who",
            "oversight.did",
            "oversight.kind",
            "oversight.thing",
            "oversight.particulars",
            "oversight.raw.actor",
            "oversight.raw.act",
            "oversight.raw.thing",
            "oversight.raw.detail",
            "oversight.raw.id");

    private final LogReader log;
    private final Acts acts;

    LogFiles(LogReader log, Acts acts) {
        this.log = log;
        this.acts = acts;
    }

    @GetMapping("/work/log/file.csv")
    void csv(Visitor visitor, @RequestParam Map<String, String> form, HttpServletResponse response) throws IOException {
        SheetWriter.send(sheet(visitor, form), SheetFormat.CSV, response);
    }

    @GetMapping("/work/log/file.xlsx")
    void xlsx(Visitor visitor, @RequestParam Map<String, String> form, HttpServletResponse response)
            throws IOException {
        SheetWriter.send(sheet(visitor, form), SheetFormat.XLSX, response);
    }

    private Sheet sheet(Visitor visitor, Map<String, String> form) {
        if (!log.oversees(visitor.actor())) {
            throw new NotFound();
        }
        var filter = LogFilter.of(form);
        var problems = filter.problems();
        if (!problems.isEmpty()) {
            throw new NotAllowed(new LogRefusal.Unreadable(problems));
        }
        return new Sheet(
                "log",
                HEADINGS.stream().map(key -> visitor.say(key)).toList(),
                rows -> log.each(visitor.actor(), filter, line -> rows.accept(cells(visitor, line))));
    }

    private List<String> cells(Visitor visitor, LogLine line) {
        var entry = line.entry();
        return List.of(
                at(entry.at()),
                LogWords.who(visitor, line),
                acts.called(visitor.language(), entry.act()),
                LogWords.kind(visitor, line),
                LogWords.thing(visitor, line),
                line.particulars().stream()
                        .map(one -> LogWords.label(visitor, one) + ": " + LogWords.said(visitor, one))
                        .collect(Collectors.joining(" / ")),
                entry.actor(),
                entry.act(),
                entry.thingId(),
                line.raw(),
                entry.id().toString());
    }

    private static String at(Instant instant) {
        return AT.format(instant.atZone(HomeZone.ZONE));
    }
}

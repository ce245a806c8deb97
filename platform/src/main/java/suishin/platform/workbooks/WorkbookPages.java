package suishin.platform.workbooks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import suishin.platform.kernel.Refusal;
import suishin.platform.sheets.SheetFormat;
import suishin.platform.strategies.StrategyRefusal;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;
import suishin.platform.workbooks.Workbooks.Shown;

/// The workbook of a strategy: downloading it, sending it back, looking at what it changes, confirming that.
@Controller
@RequestMapping("/work/strategies/{id}/workbook")
final class WorkbookPages {

    private static final String FIELD = "field.";

    private final Workbooks workbooks;
    private final Screens screens;

    WorkbookPages(Workbooks workbooks, Screens screens) {
        this.workbooks = workbooks;
        this.screens = screens;
    }

    @GetMapping
    View page(Visitor visitor, @PathVariable UUID id) {
        return desk(visitor, id, List.of());
    }

    @GetMapping("/file.xlsx")
    void file(Visitor visitor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        send(workbooks, visitor, id, response);
    }

    static void send(Workbooks workbooks, Visitor visitor, UUID id, HttpServletResponse response) throws IOException {
        var book = workbooks.book(visitor, id);
        response.setContentType(SheetFormat.XLSX.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"strategy.xlsx\"");
        book.write(response.getOutputStream());
    }

    @PostMapping
    View take(Visitor visitor, @PathVariable UUID id, @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        byte[] bytes = file.isPresent() ? file.get().getBytes() : new byte[0];
        return workbooks
                .take(visitor, id, name, bytes)
                .<View>fold(
                        kept -> Screen.seeOther("/work/strategies/" + id + "/workbook/" + kept),
                        no -> refused(visitor, id, no));
    }

    private View refused(Visitor visitor, UUID id, Refusal no) {
        if (no instanceof StrategyRefusal.Denied) {
            throw new NotAllowed(no);
        }
        return desk(visitor, id, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{kept}")
    View difference(Visitor visitor, @PathVariable UUID id, @PathVariable UUID kept) {
        var shown = workbooks.shown(visitor, id, kept);
        return shown.isPresent()
                ? difference(visitor, shown.get(), shown.get().difference().usual(), List.of())
                : gone(visitor, id);
    }

    @PostMapping("/{kept}")
    View apply(
            Visitor visitor,
            @PathVariable UUID id,
            @PathVariable UUID kept,
            @RequestParam MultiValueMap<String, String> form) {
        var shown = workbooks.shown(visitor, id, kept);
        return shown.isPresent() ? apply(visitor, id, shown.get(), form) : gone(visitor, id);
    }

    private View apply(Visitor visitor, UUID id, Shown shown, MultiValueMap<String, String> form) {
        var taken = taken(form);
        String looked = Optional.ofNullable(form.getFirst("looked")).orElse("");
        return workbooks
                .apply(visitor, shown, looked, taken)
                .<View>fold(
                        _ -> Screen.seeOther("/work/strategies/" + id, "workbook-applied"),
                        no -> again(visitor, shown, taken, no));
    }

    private static Set<String> taken(MultiValueMap<String, String> form) {
        var taken = new HashSet<>(form.getOrDefault("take", List.of()));
        form.forEach((name, values) -> {
            if (name.startsWith(FIELD) && values.contains("take")) {
                taken.add(name.substring(FIELD.length()));
            }
        });
        return taken;
    }

    /// What was looked at was overtaken, or cannot be written: the difference as it is now, with what was chosen.
    private View again(Visitor visitor, Shown before, Set<String> taken, Refusal no) {
        if (no instanceof StrategyRefusal.Denied) {
            throw new NotAllowed(no);
        }
        var kept = before.kept();
        var now = workbooks.shown(visitor, kept.strategy(), kept.id()).orElseThrow(NotFound::new);
        var status = no instanceof WorkbookRefusal.Overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return difference(visitor, now, taken, visitor.say(no)).with(status);
    }

    private Screen difference(Visitor visitor, Shown shown, Set<String> taken, List<String> problems) {
        return screens.show(visitor, "workbooks/difference.jte", shown)
                .with("taken", taken)
                .with("problems", problems);
    }

    private View gone(Visitor visitor, UUID id) {
        return desk(visitor, id, visitor.say(new WorkbookRefusal.Unknown())).with(HttpStatus.NOT_FOUND);
    }

    private Screen desk(Visitor visitor, UUID id, List<String> problems) {
        var no = workbooks.whyNot(visitor, id).map(visitor::say).orElse(List.of());
        var desk = new WorkbookDesk(id, no, workbooks.mine(visitor, id), workbooks.waiting(visitor, id));
        return screens.show(visitor, "workbooks/desk.jte", desk).with("problems", problems);
    }
}

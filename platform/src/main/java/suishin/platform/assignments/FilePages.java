package suishin.platform.assignments;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import suishin.platform.sheets.SheetFormat;
import suishin.platform.sheets.SheetWriter;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The assignment of a call as a file for a spreadsheet, and back.
@Controller
@RequestMapping("/office/calls/{call}/assignments")
final class FilePages {

    private final Standings standings;
    private final Assignments assignments;
    private final FileChanges files;
    private final Houses houses;
    private final Screens screens;

    FilePages(Standings standings, Assignments assignments, FileChanges files, Houses houses, Screens screens) {
        this.standings = standings;
        this.assignments = assignments;
        this.files = files;
        this.houses = houses;
        this.screens = screens;
    }

    @GetMapping("/file.csv")
    void csv(Visitor visitor, @PathVariable UUID call, HttpServletResponse response) throws IOException {
        file(visitor, call, SheetFormat.CSV, response);
    }

    @GetMapping("/file.xlsx")
    void xlsx(Visitor visitor, @PathVariable UUID call, HttpServletResponse response) throws IOException {
        file(visitor, call, SheetFormat.XLSX, response);
    }

    private void file(Visitor visitor, UUID call, SheetFormat format, HttpServletResponse response) throws IOException {
        var standing = standing(visitor, call);
        var sheet = AssignmentSheets.of(
                "assignments",
                visitor,
                standing,
                AssignmentSheets.Content.of(
                        houses.of(visitor.actor(), standing), assignments.of(visitor.actor(), call)));
        SheetWriter.send(sheet, format, response);
    }

    @GetMapping
    View page(Visitor visitor, @PathVariable UUID call) {
        return show(visitor, call, Optional.empty(), List.of());
    }

    @PostMapping
    View look(Visitor visitor, @PathVariable UUID call, @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        standing(visitor, call);
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        byte[] bytes = file.isPresent() ? file.get().getBytes() : new byte[0];
        return files.look(visitor.actor(), call, name, bytes)
                .<View>fold(
                        found -> show(visitor, call, Optional.of(found), List.of())
                                .with(found.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT),
                        no -> refused(visitor, call, visitor.say(no)));
    }

    @PostMapping("/apply")
    View apply(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam(defaultValue = "") String pairs,
            @RequestParam(defaultValue = "") String looked) {
        standing(visitor, call);
        return files.apply(visitor.actor(), call, pairs, looked)
                .<View>fold(
                        _ -> Screen.seeOther("/office/calls/" + call + "/experts", "saved"),
                        no -> show(visitor, call, again(visitor, call, pairs), visitor.say(no))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    /// What was looked at was overtaken: the new difference is to be looked at.
    private Optional<FilePreview> again(Visitor visitor, UUID call, String pairs) {
        return files.again(visitor.actor(), call, pairs).fold(Optional::of, _ -> Optional.empty());
    }

    private View refused(Visitor visitor, UUID call, List<String> problems) {
        return show(visitor, call, Optional.empty(), problems).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Screen show(Visitor visitor, UUID call, Optional<FilePreview> preview, List<String> problems) {
        return screens.show(visitor, "assignments/file.jte", standing(visitor, call))
                .with("preview", preview)
                .with("problems", problems.isEmpty() ? said(visitor, preview) : problems);
    }

    private static List<String> said(Visitor visitor, Optional<FilePreview> preview) {
        return preview.stream()
                .flatMap(found -> found.problems().stream())
                .map(visitor::say)
                .toList();
    }

    private Standing standing(Visitor visitor, UUID call) {
        return standings.shown(visitor.actor(), call).fold(found -> found, no -> {
            throw new NotFound();
        });
    }
}

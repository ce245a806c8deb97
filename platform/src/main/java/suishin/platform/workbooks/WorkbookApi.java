package suishin.platform.workbooks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import suishin.platform.kernel.Refusal;
import suishin.platform.web.Bodies;
import suishin.platform.web.ErrorScreens;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;
import suishin.platform.workbooks.Difference.How;
import suishin.platform.workbooks.Workbooks.Shown;

/// The workbook of a strategy for programs.
@RestController
@RequestMapping("/api/v1/strategies/{id}/workbook")
final class WorkbookApi {

    private final Workbooks workbooks;

    WorkbookApi(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    /// What a file would change.
    ///
    /// @param until  when it is thrown away
    /// @param looked  to be sent back with what is taken
    /// @param missing the sheets the file does not have; nothing changes in their tables
    /// @param unread  the sheets nobody has read
    /// @param others  what rows are called that are not the asker's to change; they stay
    record Changes(
            UUID id,
            Instant until,
            String looked,
            List<String> missing,
            List<String> unread,
            List<Row> rows,
            List<String> others) {}

    /// A row.
    ///
    /// @param taken  whether the page takes it unless somebody says otherwise
    /// @param naming what rows are called that would go on naming it, though it goes
    record Row(String path, How how, boolean taken, List<Field> fields, List<String> naming) {}

    /// A field: what stands in it, at which version, what the file says, and whether somebody else wrote it since.
    record Field(String path, String label, String now, int version, String file, boolean met) {}

    /// What is taken: paths of rows, and of fields somebody else wrote since.
    record Taking(Optional<String> looked, Optional<Set<String>> take) {
        Taking {
            Bodies.present("looked", looked, "take", take);
        }
    }

    /// How many fields were written.
    record Written(int written) {}

    @GetMapping
    void file(Visitor visitor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        WorkbookPages.send(workbooks, visitor, id, response);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Changes take(Visitor visitor, @PathVariable UUID id, @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        byte[] bytes = file.isPresent() ? file.get().getBytes() : new byte[0];
        var kept = workbooks.take(visitor, id, name, bytes).orThrow(NotAllowed::new);
        return changes(shown(visitor, id, kept));
    }

    @GetMapping("/{kept}")
    Changes difference(Visitor visitor, @PathVariable UUID id, @PathVariable UUID kept) {
        return changes(shown(visitor, id, kept));
    }

    @PostMapping("/{kept}")
    ResponseEntity<Object> apply(
            Visitor visitor, @PathVariable UUID id, @PathVariable UUID kept, @RequestBody Taking body) {
        var shown = shown(visitor, id, kept);
        return workbooks
                .apply(visitor, shown, body.looked().orElseThrow(), body.take().orElseThrow())
                .fold(written -> ResponseEntity.<Object>ok(new Written(written)), no -> refused(visitor, no));
    }

    private static ResponseEntity<Object> refused(Visitor visitor, Refusal no) {
        if (no instanceof WorkbookRefusal.Overtaken) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(ErrorScreens.body(visitor, no));
        }
        throw new NotAllowed(no);
    }

    private Shown shown(Visitor visitor, UUID id, UUID kept) {
        return workbooks.shown(visitor, id, kept).orElseThrow(NotFound::new);
    }

    private static Changes changes(Shown shown) {
        var difference = shown.difference();
        var rows = difference.rows().stream()
                .map(row -> new Row(
                        row.path(),
                        row.how(),
                        row.chosen(),
                        row.fields().stream().map(WorkbookApi::field).toList(),
                        row.naming()))
                .toList();
        return new Changes(
                shown.kept().id(),
                shown.kept().until(),
                difference.looked(),
                shown.kept().wanted().missing(),
                shown.kept().wanted().unread(),
                rows,
                difference.others());
    }

    private static Field field(Difference.Field field) {
        var box = field.box();
        return new Field(box.path(), box.label(), box.now().value(), box.now().version(), field.value(), field.met());
    }
}

package suishin.platform.versions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import suishin.platform.kernel.Typed;
import suishin.platform.programmes.FieldType;
import suishin.platform.sheets.Sheet;
import suishin.platform.sheets.SheetFormat;
import suishin.platform.sheets.SheetWriter;
import suishin.platform.versions.Comparison.Change;
import suishin.platform.versions.Comparison.Side;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.Visitor;

/// A comparison as a file for a spreadsheet: one row a field, with both texts, who wrote them and when.
@Controller
final class VersionFiles {

    private final Comparing comparing;
    private final VersionHeads heads;

    VersionFiles(Comparing comparing, VersionHeads heads) {
        this.comparing = comparing;
        this.heads = heads;
    }

    @GetMapping({"/work/strategies/{id}/versions/compare.csv", "/api/v1/strategies/{id}/versions/compare.csv"})
    void csv(
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response)
            throws IOException {
        SheetWriter.send(sheet(visitor, id, Asked.of(form)), SheetFormat.CSV, response);
    }

    @GetMapping({"/work/strategies/{id}/versions/compare.xlsx", "/api/v1/strategies/{id}/versions/compare.xlsx"})
    void xlsx(
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response)
            throws IOException {
        SheetWriter.send(sheet(visitor, id, Asked.of(form)), SheetFormat.XLSX, response);
    }

    private Sheet sheet(Visitor v, UUID id, Asked asked) {
        var found = comparing.compare(v, id, asked).orThrow(NotAllowed::new);
        var head = heads.of(v, id, found);
        String one = head.called(v, found.one());
        String other = head.called(v, found.other());
        var headings = List.of(
                v.say("versions.part"),
                v.say("versions.field"),
                v.say("versions.how"),
                one,
                v.say("versions.writer.one"),
                other,
                v.say("versions.writer.other"),
                v.say("versions.path"));
        var rows = found.shown(asked.all()).stream()
                .flatMap(part -> part.shown(asked.all()).stream()
                        .map(change -> row(v, head, part.group().title(), change)))
                .toList();
        return Sheet.of("versions", headings, rows);
    }

    private static List<Object> row(Visitor v, VersionViews.Head head, String title, Change change) {
        return Stream.of(
                        title,
                        change.line().label(),
                        v.say("versions.how." + change.how().name()),
                        cell(change, change.one()),
                        head.written(v, change.one()),
                        cell(change, change.other()),
                        head.written(v, change.other()),
                        change.line().path())
                .<Object>map(cell -> cell)
                .toList();
    }

    private static Object cell(Change change, Side side) {
        return change.line().type() == FieldType.NUMBER
                ? Typed.number(side.value()).<Object>map(number -> number).orElse(side.shown())
                : side.shown();
    }
}

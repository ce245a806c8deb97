package suishin.platform.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import suishin.platform.programmes.Words;
import suishin.platform.regions.Prefecture;
import suishin.platform.sheets.Sheet;
import suishin.platform.sheets.SheetFormat;
import suishin.platform.sheets.SheetWriter;

/// The public lists as files for spreadsheets: UTF-8 with a byte order mark, and no cell that a spreadsheet would run.
@Controller
final class CsvFiles {

    private static final List<String> REGIONS = List.of(
            "id",
            "name",
            "name_en",
            "type",
            "line",
            "prefectures",
            "field",
            "coordinating_organisation",
            "year",
            "designated_on",
            "source",
            "note");
    private static final List<String> COORDINATING = List.of(
            "region_id",
            "region",
            "coordinating_organisation",
            "department",
            "telephone",
            "mail",
            "web",
            "confirmed_on",
            "stale");
    private static final List<String> RESULTS =
            List.of("call_id", "call", "call_en", "released_at", "received", "designated");

    private final Directory directory;
    private final Contacts contacts;
    private final Results results;

    CsvFiles(Directory directory, Contacts contacts, Results results) {
        this.directory = directory;
        this.contacts = contacts;
        this.results = results;
    }

    @GetMapping("/api/v1/public/regions.csv")
    void regions(
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String line,
            DirectoryQuery.Numbers numbers)
            throws IOException {
        var query = new DirectoryQuery(q, type, line, numbers.prefectureOrAll(), 1);
        var kinds = directory.kinds();
        send(response, "regions", REGIONS, csv -> directory.each(query, row -> csv.accept(cells(row, kinds))));
    }

    @GetMapping("/api/v1/public/coordinating-organisations.csv")
    void coordinating(HttpServletResponse response) throws IOException {
        var today = contacts.today();
        send(
                response,
                "coordinating-organisations",
                COORDINATING,
                csv -> contacts.each(row -> csv.accept(cells(row, today))));
    }

    @GetMapping("/api/v1/public/results.csv")
    void results(HttpServletResponse response) throws IOException {
        var rounds = results.all();
        send(response, "results", RESULTS, csv -> rounds.forEach(round -> csv.accept(cells(round))));
    }

    private static List<String> cells(Round round) {
        return List.of(
                round.call().toString(),
                round.label().ja(),
                round.label().en(),
                round.releasedAt().toString(),
                String.valueOf(round.figures().received()),
                String.valueOf(round.figures().designated()));
    }

    private static List<String> cells(DirectoryRow row, Kinds kinds) {
        var recorded = row.recorded();
        return List.of(
                row.id().toString(),
                row.label().ja(),
                row.label().en(),
                String.join(
                        "; ",
                        row.classes().types().stream()
                                .map(key -> kinds.type(key).ja())
                                .toList()),
                kinds.line(row.classes().line()).ja(),
                String.join(
                        "; ",
                        row.classes().prefectures().stream()
                                .map(Prefecture::name)
                                .toList()),
                recorded.field(),
                row.coordinating().map(Words::ja).orElse(""),
                recorded.year().map(String::valueOf).orElse(""),
                recorded.designatedOn().map(LocalDate::toString).orElse(""),
                recorded.source(),
                recorded.note());
    }

    private static List<String> cells(CoordinatingPage.Row row, LocalDate today) {
        Optional<Contact> contact = row.contact();
        return List.of(
                row.region().toString(),
                row.regionLabel().ja(),
                row.coordinating().map(Words::ja).orElse(""),
                contact.map(Contact::department).orElse(""),
                contact.map(Contact::telephone).orElse(""),
                contact.map(Contact::mail).orElse(""),
                contact.map(Contact::web).orElse(""),
                contact.map(known -> known.confirmedOn().toString()).orElse(""),
                contact.map(known -> String.valueOf(known.isStale(today))).orElse(""));
    }

    private static void send(
            HttpServletResponse response, String name, List<String> headings, Consumer<Consumer<List<?>>> rows)
            throws IOException {
        SheetWriter.send(new Sheet(name, headings, rows), SheetFormat.CSV, response);
    }
}

package suishin.platform.review;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The ranking and the scores behind it, once they are locked, as a page and as files for spreadsheets.
@Controller
final class RankingPages {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String RUNS = "=+-@\t\r\n＝＋－＠";

    private final Rankings rankings;
    private final Screens screens;

    RankingPages(Rankings rankings, Screens screens) {
        this.rankings = rankings;
        this.screens = screens;
    }

    @GetMapping("/work/calls/{call}/ranking")
    View ranking(Visitor visitor, @PathVariable UUID call) {
        return screens.show(visitor, "review/ranking.jte", sheet(visitor, call));
    }

    @GetMapping("/work/calls/{call}/ranking.csv")
    ResponseEntity<byte[]> rankingFile(Visitor visitor, @PathVariable UUID call) {
        return file("ranking.csv", places(visitor, sheet(visitor, call)));
    }

    @GetMapping("/work/calls/{call}/scores.csv")
    ResponseEntity<byte[]> scoresFile(Visitor visitor, @PathVariable UUID call) {
        return file("scores.csv", scores(visitor, sheet(visitor, call)));
    }

    private static List<List<String>> places(Visitor visitor, ScoreSheet sheet) {
        var head = new ArrayList<>(List.of("place", "tied", "proposal", "region", "points", "reviews", "gates_passed"));
        sheet.rules().criteria().forEach(criterion -> head.add(criterion.key()));
        var rows = new ArrayList<List<String>>(List.of(head));
        var ranking = sheet.ranking();
        for (var line : ranking.lines()) {
            var row = new ArrayList<>(List.of(
                    ranking.placeOf(line).map(String::valueOf).orElse(""),
                    ranking.placeOf(line).map(_ -> String.valueOf(line.tied())).orElse(""),
                    line.proposal().toString(),
                    visitor.either(sheet.regionName(line.proposal())),
                    String.valueOf(line.total().value()),
                    String.valueOf(line.total().count()),
                    String.valueOf(line.floors().passed())));
            line.criteria().values().forEach(mean -> row.add(String.valueOf(mean.value())));
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> scores(Visitor visitor, ScoreSheet sheet) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("proposal", "region", "expert", "criterion", "weight", "grade", "points", "comment"));
        for (var review : sheet.reviews()) {
            for (var criterion : sheet.rules().criteria()) {
                review.score(criterion.key())
                        .ifPresent(score -> rows.add(List.of(
                                review.proposal().toString(),
                                visitor.either(sheet.regionName(review.proposal())),
                                sheet.expertName(review.person()),
                                criterion.key(),
                                String.valueOf(criterion.weight()),
                                score.grade(),
                                sheet.rules()
                                        .grade(score.grade())
                                        .map(grade -> String.valueOf(grade.points()))
                                        .orElse(""),
                                score.comment())));
            }
        }
        return rows;
    }

    private static ResponseEntity<byte[]> file(String name, List<List<String>> rows) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            for (var row : rows) {
                csv.writeRecord(row.stream().map(RankingPages::harmless).toList());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Nothing can fail in memory.", failure);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// {@return a cell that no spreadsheet runs as a formula}
    private static String harmless(String cell) {
        return !cell.isEmpty() && RUNS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private ScoreSheet sheet(Visitor visitor, UUID call) {
        return rankings.sheet(visitor.actor(), call)
                .orThrow(no -> no instanceof ReviewRefusal.Denied ? new NotFound() : new NotAllowed(no));
    }
}

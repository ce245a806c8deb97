package suishin.platform.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import suishin.platform.sheets.Sheet;
import suishin.platform.sheets.SheetFormat;
import suishin.platform.sheets.SheetWriter;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The ranking and the scores behind it, once they are locked, as a page and as files for spreadsheets.
@Controller
final class RankingPages {

    private static final List<String> PLACES = List.of(
            "review.place",
            "review.tied",
            "review.file.proposal",
            "review.file.region",
            "review.points",
            "review.reviews",
            "review.gates");

    private static final List<String> SCORES = List.of(
            "review.file.proposal",
            "review.file.region",
            "review.file.expert",
            "review.file.criterion",
            "review.file.weight",
            "review.file.grade",
            "review.points",
            "review.file.comment");

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
    void rankingFile(Visitor visitor, @PathVariable UUID call, HttpServletResponse response) throws IOException {
        SheetWriter.send(places(visitor, sheet(visitor, call)), SheetFormat.CSV, response);
    }

    @GetMapping("/work/calls/{call}/scores.csv")
    void scoresFile(Visitor visitor, @PathVariable UUID call, HttpServletResponse response) throws IOException {
        SheetWriter.send(scores(visitor, sheet(visitor, call)), SheetFormat.CSV, response);
    }

    private static Sheet places(Visitor visitor, ScoreSheet sheet) {
        var head = new ArrayList<>(PLACES.stream().map(visitor::say).toList());
        sheet.rules().criteria().forEach(criterion -> head.add(visitor.either(criterion.name())));
        var rows = new ArrayList<List<String>>();
        var ranking = sheet.ranking();
        for (var line : ranking.lines()) {
            var row = new ArrayList<>(List.of(
                    ranking.placeOf(line).map(String::valueOf).orElse(""),
                    ranking.placeOf(line)
                            .filter(_ -> line.tied())
                            .map(_ -> visitor.say("review.tied"))
                            .orElse(""),
                    line.proposal().toString(),
                    visitor.either(sheet.regionName(line.proposal())),
                    String.valueOf(line.total().value()),
                    String.valueOf(line.total().count()),
                    visitor.say(line.floors().passed() ? "review.gates.passed" : "review.file.below")));
            line.criteria().values().forEach(mean -> row.add(String.valueOf(mean.value())));
            rows.add(row);
        }
        return Sheet.of("ranking", head, rows);
    }

    private static Sheet scores(Visitor visitor, ScoreSheet sheet) {
        var rows = new ArrayList<List<String>>();
        for (var review : sheet.reviews()) {
            for (var criterion : sheet.rules().criteria()) {
                review.score(criterion.key())
                        .ifPresent(score -> rows.add(List.of(
                                review.proposal().toString(),
                                visitor.either(sheet.regionName(review.proposal())),
                                sheet.expertName(review.person()),
                                visitor.either(criterion.name()),
                                String.valueOf(criterion.weight()),
                                score.grade(),
                                sheet.rules()
                                        .grade(score.grade())
                                        .map(grade -> String.valueOf(grade.points()))
                                        .orElse(""),
                                score.comment())));
            }
        }
        return Sheet.of("scores", SCORES.stream().map(visitor::say).toList(), rows);
    }

    private ScoreSheet sheet(Visitor visitor, UUID call) {
        return rankings.sheet(visitor.actor(), call)
                .orThrow(no -> no instanceof ReviewRefusal.Denied ? new NotFound() : new NotAllowed(no));
    }
}

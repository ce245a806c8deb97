package suishin.platform.runs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import suishin.platform.assignments.AssignmentSheets;
import suishin.platform.assignments.Houses;
import suishin.platform.assignments.Standings;
import suishin.platform.sheets.SheetFormat;
import suishin.platform.sheets.SheetWriter;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Who would read what by a run, as a file for a spreadsheet; it can be changed there and read back as an assignment.
@Controller
final class RunFiles {

    private final Runs runs;
    private final Standings standings;
    private final Houses houses;

    RunFiles(Runs runs, Standings standings, Houses houses) {
        this.runs = runs;
        this.standings = standings;
        this.houses = houses;
    }

    @GetMapping({"/office/calls/{call}/runs/{run}/file.csv", "/api/v1/calls/{call}/runs/{run}/file.csv"})
    void csv(Visitor visitor, @PathVariable UUID call, @PathVariable UUID run, HttpServletResponse response)
            throws IOException {
        file(visitor, runs.plan(visitor.actor(), call, run).orThrow(_ -> new NotFound()), SheetFormat.CSV, response);
    }

    @GetMapping({"/office/calls/{call}/runs/{run}/file.xlsx", "/api/v1/calls/{call}/runs/{run}/file.xlsx"})
    void xlsx(Visitor visitor, @PathVariable UUID call, @PathVariable UUID run, HttpServletResponse response)
            throws IOException {
        file(visitor, runs.plan(visitor.actor(), call, run).orThrow(_ -> new NotFound()), SheetFormat.XLSX, response);
    }

    private void file(Visitor visitor, Plan plan, SheetFormat format, HttpServletResponse response) throws IOException {
        UUID call = plan.run().call();
        var standing = standings.shown(visitor.actor(), call).orThrow(_ -> new NotFound());
        var content = new AssignmentSheets.Content(
                houses.of(visitor.actor(), standing), plan.pairs(call), plan.alternates(call), plan.worth(call));
        SheetWriter.send(AssignmentSheets.of("run", visitor, standing, content), format, response);
    }
}

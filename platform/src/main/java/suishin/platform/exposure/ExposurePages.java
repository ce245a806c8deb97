package suishin.platform.exposure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import suishin.platform.sheets.Sheet;
import suishin.platform.sheets.SheetFormat;
import suishin.platform.sheets.SheetWriter;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// What a committee member had seen and done, as a page, a file and for programs.
@Controller
final class ExposurePages {

    private static final String PAGE = "/office/calls/{call}/conflicts/{proposal}/{person}";

    private final Exposures exposures;
    private final Screens screens;

    ExposurePages(Exposures exposures, Screens screens) {
        this.exposures = exposures;
        this.screens = screens;
    }

    @GetMapping(PAGE)
    View page(Visitor visitor, @PathVariable UUID call, @PathVariable UUID proposal, @PathVariable UUID person) {
        return screens.show(visitor, "exposure/exposure.jte", find(visitor, call, proposal, person));
    }

    @GetMapping(PAGE + "/file.xlsx")
    void file(
            Visitor visitor,
            @PathVariable UUID call,
            @PathVariable UUID proposal,
            @PathVariable UUID person,
            HttpServletResponse response)
            throws IOException {
        var exposure = find(visitor, call, proposal, person);
        SheetWriter.send(sheet(visitor, exposure), SheetFormat.XLSX, response);
    }

    @ResponseBody
    @GetMapping("/api/v1/calls/{call}/conflicts/{proposal}/{person}/exposure")
    List<Exposure.Event> list(
            Visitor visitor, @PathVariable UUID call, @PathVariable UUID proposal, @PathVariable UUID person) {
        return find(visitor, call, proposal, person).events();
    }

    private static Sheet sheet(Visitor visitor, Exposure exposure) {
        return Sheet.of(
                "exposure",
                Stream.of("exposure.at", "exposure.what", "exposure.detail")
                        .map(visitor::say)
                        .toList(),
                exposure.events().stream()
                        .map(event -> List.of(
                                visitor.at(event.at(), exposure.call().zone()),
                                visitor.say("exposure." + event.kind()),
                                event.detail()))
                        .toList());
    }

    private Exposure find(Visitor visitor, UUID call, UUID proposal, UUID person) {
        return exposures.of(visitor.actor(), call, proposal, person).orThrow(_ -> new NotFound());
    }
}

package suishin.platform.councils;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.web.Visitor;

/// The council's page: founding it, and recording what it resolved.
@Controller
@RequestMapping("/work/regions/{region}/council")
final class CouncilPages {

    private static final CouncilScreens.Form FOUNDING =
            new CouncilScreens.Form(Map.of("name", "name", "on", "foundedOn"), "", "council-founded");
    private static final CouncilScreens.Form CORRECTING =
            new CouncilScreens.Form(Map.of("name", "councilName", "on", "councilSince"), "", "saved");
    private static final CouncilScreens.Form RESOLVING =
            new CouncilScreens.Form(Map.of("text", "text", "on", "on"), "", "resolution-recorded");

    private final Councils councils;
    private final Corrections corrections;
    private final CouncilScreens screens;

    CouncilPages(Councils councils, Corrections corrections, CouncilScreens screens) {
        this.councils = councils;
        this.corrections = corrections;
        this.screens = screens;
    }

    @GetMapping
    View council(Visitor visitor, @PathVariable UUID region, @RequestParam Map<String, String> typed) {
        return screens.show(visitor, region, typed);
    }

    @PostMapping
    View found(Visitor visitor, @PathVariable UUID region, @RequestParam Map<String, String> typed) {
        screens.region(visitor, region);
        String name = typed.getOrDefault("name", "");
        var outcome = CouncilScreens.onDay(
                typed.getOrDefault("foundedOn", ""),
                Councils.wrongName(name),
                day -> councils.found(visitor.actor(), region, name, day));
        return screens.answer(visitor, region, typed, outcome, FOUNDING);
    }

    @PostMapping("/correction")
    View correct(Visitor visitor, @PathVariable UUID region, @RequestParam Map<String, String> typed) {
        var council = screens.council(visitor, region);
        String name = typed.getOrDefault("councilName", "");
        var outcome = CouncilScreens.onDay(
                typed.getOrDefault("councilSince", ""),
                Councils.wrongName(name),
                day -> corrections.council(visitor.actor(), council.id(), name, day));
        return screens.answer(visitor, region, typed, outcome, CORRECTING);
    }

    @PostMapping("/resolutions")
    View resolve(
            Visitor visitor,
            @PathVariable UUID region,
            @RequestParam ResolutionKind kind,
            @RequestParam Map<String, String> typed) {
        var council = screens.council(visitor, region);
        String text = typed.getOrDefault("text", "");
        var outcome = CouncilScreens.onDay(
                typed.getOrDefault("on", ""),
                Councils.wrongText(text),
                day -> councils.resolve(visitor.actor(), council.id(), kind, text, day));
        return screens.answer(visitor, region, typed, outcome, RESOLVING);
    }
}

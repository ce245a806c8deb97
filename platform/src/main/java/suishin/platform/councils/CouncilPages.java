package suishin.platform.councils;

import java.util.List;
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
        return screens.show(visitor, region, typed, List.of());
    }

    @PostMapping
    View found(Visitor visitor, @PathVariable UUID region, @RequestParam Map<String, String> typed) {
        screens.region(visitor, region);
        String name = typed.getOrDefault("name", "");
        var outcome = CouncilScreens.onDay(
                typed.getOrDefault("foundedOn", ""), day -> councils.found(visitor.actor(), region, name, day));
        return screens.answer(visitor, region, typed, outcome, "council-founded");
    }

    @PostMapping("/correction")
    View correct(Visitor visitor, @PathVariable UUID region, @RequestParam Map<String, String> typed) {
        var council = screens.council(visitor, region);
        var outcome = CouncilScreens.onDay(
                typed.getOrDefault("councilSince", ""),
                day -> corrections.council(visitor.actor(), council.id(), typed.getOrDefault("councilName", ""), day));
        return screens.answer(visitor, region, typed, outcome, "saved");
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
                typed.getOrDefault("on", ""), day -> councils.resolve(visitor.actor(), council.id(), kind, text, day));
        return screens.answer(visitor, region, typed, outcome, "resolution-recorded");
    }
}

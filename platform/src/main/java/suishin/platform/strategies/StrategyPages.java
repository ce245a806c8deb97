package suishin.platform.strategies;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.councils.Councils;
import suishin.platform.regions.Region;
import suishin.platform.regions.Regions;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Visitor;

/// Opening a strategy, writing it, reading it, seeing what it lacks and how a field came to be.
@Controller
final class StrategyPages {

    private final Strategies strategies;
    private final Councils councils;
    private final Regions regions;
    private final Calls calls;
    private final StrategyScreens screens;

    StrategyPages(Strategies strategies, Councils councils, Regions regions, Calls calls, StrategyScreens screens) {
        this.strategies = strategies;
        this.councils = councils;
        this.regions = regions;
        this.calls = calls;
        this.screens = screens;
    }

    @GetMapping("/work/regions/{region}/strategies")
    View list(Visitor visitor, @PathVariable UUID region) {
        return list(visitor, region, List.of());
    }

    @PostMapping("/work/regions/{region}/strategies")
    View open(Visitor visitor, @PathVariable UUID region, @RequestParam UUID call) {
        screens.mustWorkFor(visitor, region);
        return strategies
                .open(visitor.actor(), region, call)
                .<View>fold(
                        opened -> Screen.seeOther("/work/strategies/" + opened.id(), "strategy-opened"),
                        no -> list(visitor, region, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/work/strategies/{id}")
    View write(Visitor visitor, @PathVariable UUID id) {
        return screens.show(visitor, id, "write");
    }

    @GetMapping("/work/strategies/{id}/document")
    View read(Visitor visitor, @PathVariable UUID id) {
        return screens.show(visitor, id, "read");
    }

    @GetMapping("/work/strategies/{id}/gaps")
    View gaps(Visitor visitor, @PathVariable UUID id) {
        return screens.show(visitor, id, "gaps");
    }

    @GetMapping("/work/strategies/{id}/history")
    View history(Visitor visitor, @PathVariable UUID id, @RequestParam(defaultValue = "") String path) {
        var box = screens.box(visitor, id, path);
        var entries = strategies.history(visitor.actor(), id, path);
        return screens.show(
                visitor,
                "strategies/history.jte",
                new StrategyView.History(id, box, entries, screens.writers(entries)));
    }

    private Screen list(Visitor visitor, UUID region, List<String> problems) {
        screens.mustWorkFor(visitor, region);
        Region found = regions.find(region).orElseThrow(NotFound::new);
        var rows = calls.published().stream()
                .map(call -> row(visitor, region, call))
                .toList();
        var view = new StrategyView.Listed(found, councils.isSecretary(visitor.actor(), region), rows);
        return screens.show(visitor, "strategies/list.jte", view).with("problems", problems);
    }

    private StrategyView.Row row(Visitor visitor, UUID region, Call call) {
        return new StrategyView.Row(
                call, strategies.takesStrategies(call), strategies.find(visitor.actor(), region, call.id()));
    }
}

package suishin.platform.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// A signed-in person's first page: everything that waits for them, from all modules, the nearest
/// deadline first.
@Controller
final class HomePages {

    private final List<WorkItem.Source> sources;
    private final Screens screens;

    HomePages(List<WorkItem.Source> sources, Screens screens) {
        this.sources = sources;
        this.screens = screens;
    }

    @GetMapping("/work")
    View work(Visitor visitor) {
        var items = sources.stream()
                .flatMap(source -> source.itemsFor(visitor).stream())
                .sorted(WorkItem.BY_DEADLINE)
                .toList();
        return screens.show(visitor, "web/work.jte", items);
    }
}

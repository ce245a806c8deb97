package suishin.platform.calls;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The published calls, for anybody.
@Controller
final class CallPages {

    private final Calls calls;
    private final List<CallPage.Part> parts;
    private final Screens screens;

    CallPages(Calls calls, List<CallPage.Part> parts, Screens screens) {
        this.calls = calls;
        this.parts = List.copyOf(parts);
        this.screens = screens;
    }

    @GetMapping("/calls")
    View list(Visitor visitor) {
        return screens.show(visitor, "calls/list.jte", calls.published());
    }

    @GetMapping("/calls/{id}")
    View show(Visitor visitor, @PathVariable UUID id) {
        var call = calls.find(id).orElseThrow(NotFound::new);
        var page = new CallPage(call, calls.definition(call), calls.extensions(id), sections(visitor, call));
        return screens.show(visitor, "calls/call.jte", page);
    }

    private List<CallPage.Section> sections(Visitor visitor, Call call) {
        return parts.stream()
                .flatMap(part -> part.of(visitor, call).stream())
                .sorted(Comparator.comparingInt(CallPage.Section::place))
                .toList();
    }
}

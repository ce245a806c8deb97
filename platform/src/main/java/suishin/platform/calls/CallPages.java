package suishin.platform.calls;

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
    private final Screens screens;

    CallPages(Calls calls, Screens screens) {
        this.calls = calls;
        this.screens = screens;
    }

    @GetMapping("/calls")
    View list(Visitor visitor) {
        return screens.show(visitor, "calls/list.jte", calls.published());
    }

    @GetMapping("/calls/{id}")
    View show(Visitor visitor, @PathVariable UUID id) {
        var call = calls.find(id).orElseThrow(NotFound::new);
        var page = new CallPage(call, calls.definition(call), calls.extensions(id));
        return screens.show(visitor, "calls/call.jte", page);
    }
}

package suishin.platform.selection;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.deliberation.Deliberations;
import suishin.platform.kernel.Decision;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The selection of a call: for the committee the deliberation, for the ministries the docket, for the office the
/// decisions.
@Controller
final class SelectionPages {

    private final Dockets dockets;
    private final Deliberations deliberations;
    private final Decisions decisions;
    private final Releases releases;
    private final Screens screens;

    SelectionPages(
            Dockets dockets, Deliberations deliberations, Decisions decisions, Releases releases, Screens screens) {
        this.dockets = dockets;
        this.deliberations = deliberations;
        this.decisions = decisions;
        this.releases = releases;
        this.screens = screens;
    }

    @GetMapping("/work/calls/{call}/selection")
    View docket(Visitor visitor, @PathVariable UUID call) {
        return show(visitor, call, List.of());
    }

    @PostMapping("/work/calls/{call}/selection/attendance")
    View attend(Visitor visitor, @PathVariable UUID call, @RequestParam(defaultValue = "") List<UUID> present) {
        return answer(visitor, call, deliberations.attend(visitor.acting(), call, new HashSet<>(present)), "saved");
    }

    @PostMapping("/work/calls/{call}/selection/conclude")
    View conclude(Visitor visitor, @PathVariable UUID call) {
        return answer(visitor, call, deliberations.conclude(visitor.acting(), call), "selection.concluded");
    }

    @PostMapping("/work/calls/{call}/selection/draft")
    View draft(Visitor visitor, @PathVariable UUID call) {
        return answer(visitor, call, decisions.draft(visitor.acting(), call), "selection.drafted");
    }

    @PostMapping("/work/calls/{call}/selection/check")
    View check(Visitor visitor, @PathVariable UUID call, @RequestParam(defaultValue = "-1") int version) {
        return answer(visitor, call, decisions.check(visitor.acting(), call, version), "selection.checked");
    }

    @PostMapping("/work/calls/{call}/selection/release")
    View release(Visitor visitor, @PathVariable UUID call, @RequestParam(defaultValue = "-1") int version) {
        return answer(visitor, call, releases.release(visitor.acting(), call, version), "selection.released");
    }

    private View answer(Visitor visitor, UUID call, Decision<?> decision, String done) {
        return decision.<View>fold(
                _ -> Screen.seeOther("/work/calls/" + call + "/selection", done),
                no -> show(visitor, call, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen show(Visitor visitor, UUID call, List<String> problems) {
        var docket = dockets.ofCall(visitor.acting(), call);
        return screens.show(visitor, "selection/docket.jte", docket).with("problems", problems);
    }
}

package suishin.platform.notices;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.kernel.Refusal;
import suishin.platform.web.Filled;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Where the office sets when the experts of a call are reminded.
@Controller
@RequestMapping("/office/calls/{call}/reminders")
final class SchedulePages {

    private final Schedules schedules;
    private final CallRoles roles;
    private final Screens screens;

    SchedulePages(Schedules schedules, CallRoles roles, Screens screens) {
        this.schedules = schedules;
        this.roles = roles;
        this.screens = screens;
    }

    @GetMapping
    View show(Visitor visitor, @PathVariable UUID call) {
        return screen(visitor, call, ScheduleForm.of(schedule(visitor, call)).filled());
    }

    @PostMapping
    View set(Visitor visitor, @PathVariable UUID call, @ModelAttribute ScheduleForm form) {
        var typed = form.read();
        return schedules
                .set(visitor.actor(), call, typed.schedule(), typed.problems())
                .fold(
                        _ -> Screen.seeOther("/office/calls/" + call + "/reminders", "saved"),
                        no -> refused(visitor, call, form.filled().refused(no), no));
    }

    private View refused(Visitor visitor, UUID call, Filled form, Refusal no) {
        if (no.code().endsWith(".denied")) {
            throw new NotAllowed(no);
        }
        return screen(visitor, call, form).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Screen screen(Visitor visitor, UUID call, Filled form) {
        Call found = roles.overseer(visitor.actor(), call).orThrow(_ -> new NotFound());
        boolean office = roles.office(visitor.actor(), call).fold(_ -> true, _ -> false);
        return screens.show(visitor, "notices/schedule.jte", found)
                .with("schedule", schedule(visitor, call))
                .with("form", form)
                .with("mayAct", office);
    }

    private Schedule schedule(Visitor visitor, UUID call) {
        return schedules.of(visitor.actor(), call).orThrow(_ -> new NotFound());
    }
}

package suishin.platform.notices;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.Screen;
import suishin.platform.web.Visitor;

/// Where the office has reminders drafted.
@Controller
final class ReminderPages {

    private final Reminders reminders;

    ReminderPages(Reminders reminders) {
        this.reminders = reminders;
    }

    @PostMapping("/office/calls/{call}/letters/remind")
    View remind(Visitor visitor, @PathVariable UUID call) {
        return reminders
                .draft(visitor.actor(), call)
                .fold(
                        done -> Screen.seeOther("/office/calls/%s/letters?owing=%d&drafted=%d"
                                .formatted(call, done.owing(), done.drafted())),
                        no -> {
                            throw new NotAllowed(no);
                        });
    }
}

package suishin.platform.notices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Reminders of a call, for programs of its office.
@RestController
@RequestMapping("/api/v1/calls/{call}/reminders")
final class ReminderApi {

    private final Reminders reminders;
    private final Schedules schedules;

    ReminderApi(Reminders reminders, Schedules schedules) {
        this.reminders = reminders;
        this.schedules = schedules;
    }

    /// When to remind; days as people write them.
    record Wanted(
            Optional<String> declareBy,
            Optional<String> reviewBy,
            Optional<List<String>> daysBefore,
            Optional<Boolean> reminds,
            Optional<Integer> revision) {}

    @GetMapping
    Schedule show(Visitor visitor, @PathVariable UUID call) {
        return schedules.of(visitor.actor(), call).orThrow(_ -> new NotFound());
    }

    @PutMapping
    Schedule set(Visitor visitor, @PathVariable UUID call, @RequestBody Wanted body) {
        var typed = new ScheduleForm(
                        Bodies.text(body.declareBy()),
                        Bodies.text(body.reviewBy()),
                        Bodies.text(body.daysBefore().map(days -> String.join(",", days))),
                        body.reminds().orElse(true),
                        body.revision().orElse(0))
                .read();
        if (typed.problems().isEmpty()) {
            Bodies.present("daysBefore", body.daysBefore(), "reminds", body.reminds(), "revision", body.revision());
        }
        return Bodies.done(schedules.set(visitor.actor(), call, typed.schedule(), typed.problems()));
    }

    /// Drafts a reminder to everybody who owes something now.
    @PostMapping("/draft")
    Reminders.Drafted draft(Visitor visitor, @PathVariable UUID call) {
        return Bodies.done(reminders.draft(visitor.actor(), call));
    }
}

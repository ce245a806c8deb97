package suishin.platform.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.audit.ChainCheck;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// The audit log for those who oversee: auditors, administrators, the programme office.
@Controller
final class LogPages implements WorkItem.Source {

    private final LogReader log;
    private final Acts acts;
    private final ChainCheck check;
    private final Screens screens;

    LogPages(LogReader log, Acts acts, ChainCheck check, Screens screens) {
        this.log = log;
        this.acts = acts;
        this.check = check;
        this.screens = screens;
    }

    @GetMapping("/work/log")
    View log(Visitor visitor, @RequestParam Map<String, String> form) {
        return show(visitor, form, Optional.empty());
    }

    @PostMapping("/work/log/verify")
    View verify(Visitor visitor) {
        refuseOthers(visitor);
        return show(visitor, Map.of(), Optional.of(check.run()));
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        return log.oversees(visitor.actor())
                ? List.of(new WorkItem(visitor.say("oversight.log"), visitor.say("oversight.log.note"), "/work/log"))
                : List.of();
    }

    private Screen show(Visitor visitor, Map<String, String> form, Optional<ChainCheck.Report> report) {
        refuseOthers(visitor);
        var asked = LogQuestion.ofPage(form);
        var filter = asked.filter();
        return log.part(visitor.actor(), asked)
                .fold(
                        part -> screens.show(
                                visitor,
                                "oversight/log.jte",
                                new LogPage(filter, part, acts.groups(), List.of(), report)),
                        no -> screens.show(
                                        visitor,
                                        "oversight/log.jte",
                                        new LogPage(filter, LogPart.NOTHING, acts.groups(), no.problems(), report))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT))
                .with("acts", acts);
    }

    private void refuseOthers(Visitor visitor) {
        if (!log.oversees(visitor.actor())) {
            throw new NotFound();
        }
    }
}

package suishin.platform.deadlines;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallPage;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.CallTopic;
import suishin.platform.kernel.Refusal;
import suishin.platform.web.Filled;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Where the office sets by when each kind of document of a draft is due, and everybody of the office reads it.
@Controller
@RequestMapping("/office/calls/{call}/documents")
final class DeadlinePages {

    private final Deadlines deadlines;
    private final CallRoles roles;
    private final Screens screens;

    DeadlinePages(Deadlines deadlines, CallRoles roles, Screens screens) {
        this.deadlines = deadlines;
        this.roles = roles;
        this.screens = screens;
    }

    @GetMapping
    View show(Visitor visitor, @PathVariable UUID call) {
        var found = find(visitor, call);
        var own = deadlines.of(visitor.actor(), found).stream()
                .filter(one -> one.own().isPresent())
                .collect(toMap(DocumentDue::key, one -> local(one.own().orElseThrow(), one.zone())));
        return screen(visitor, found, Filled.of(own));
    }

    @PostMapping
    View set(Visitor visitor, @PathVariable UUID call, @RequestParam Map<String, String> typed) {
        var found = find(visitor, call);
        return deadlines
                .set(visitor.actor(), call, typed)
                .fold(
                        _ -> Screen.seeOther("/office/calls/" + call + "/documents", "saved"),
                        no -> screen(visitor, found, Filled.of(typed).refused(allowed(no)))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private static Refusal allowed(Refusal no) {
        if (no.code().endsWith(".denied")) {
            throw new NotAllowed(no);
        }
        return no;
    }

    private static String local(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(instant.atZone(zone));
    }

    private Call find(Visitor visitor, UUID call) {
        return roles.overseer(visitor.actor(), call).orThrow(_ -> new NotFound());
    }

    private Screen screen(Visitor visitor, Call call, Filled form) {
        return screens.show(visitor, "deadlines/documents.jte", call)
                .with("documents", deadlines.of(visitor.actor(), call))
                .with("form", form)
                .with("sets", call.stage() == CallStage.DRAFT && deadlines.isOffice(visitor.actor(), call));
    }

    /// Links the page from the office's page of a call, and says the deadlines on the public one.
    @Component("deadlinesOnPages")
    record OnPages(Deadlines deadlines) implements CallTopic, CallPage.Part {

        private static final int OFFICE_PLACE = 5;
        private static final int PUBLIC_PLACE = 10;

        @Override
        public int place() {
            return OFFICE_PLACE;
        }

        @Override
        public String title(Visitor visitor) {
            return visitor.say("deadlines.title");
        }

        @Override
        public String address(UUID call) {
            return "/office/calls/" + call + "/documents";
        }

        @Override
        public boolean forDrafts() {
            return true;
        }

        @Override
        public Optional<CallPage.Section> of(Visitor visitor, Call call) {
            List<CallPage.Line> lines = deadlines.of(visitor.actor(), call).stream()
                    .map(one -> new CallPage.Line(visitor.either(one.name()), said(visitor, one)))
                    .toList();
            return Optional.of(new CallPage.Section(PUBLIC_PLACE, visitor.say("deadlines.title"), lines));
        }

        private static String said(Visitor visitor, DocumentDue one) {
            return visitor.at(one.due(), one.zone())
                    + visitor.aside(visitor.say(one.kind().required() ? "deadlines.required" : "deadlines.optional"));
        }
    }
}

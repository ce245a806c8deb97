package suishin.platform.calls;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.web.Mending;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Where the programme office drafts, publishes and extends its calls.
@Controller
final class OfficeCallPages {

    private final Calls calls;
    private final CallDesk desk;
    private final List<CallTopic> topics;
    private final Screens screens;

    OfficeCallPages(Calls calls, CallDesk desk, List<CallTopic> topics, Screens screens) {
        this.calls = calls;
        this.desk = desk;
        this.topics = topics.stream()
                .sorted(Comparator.comparingInt(CallTopic::place))
                .toList();
        this.screens = screens;
    }

    @GetMapping("/office/calls")
    View list(Visitor visitor) {
        if (desk.programmesOf(visitor.actor()).isEmpty()) {
            throw new NotFound();
        }
        return screens.show(visitor, "calls/office-list.jte", desk.listFor(visitor.actor()))
                .with("mayDraft", desk.isOffice(visitor.actor()));
    }

    @GetMapping("/office/calls/new")
    View begin(Visitor visitor) {
        refuseOthers(visitor);
        return screen(visitor, desk.fresh(visitor.actor(), desk.firstForm(visitor.actor())), List.of());
    }

    @PostMapping("/office/calls")
    View draft(Visitor visitor, @RequestParam MultiValueMap<String, String> typed) {
        refuseOthers(visitor);
        var form = new CallForm(typed);
        return desk.read(form, visitor.now())
                .then(plan -> calls.draft(visitor.actor(), plan))
                .fold(call -> done(call, "saved"), no -> refused(visitor, no, desk.fresh(visitor.actor(), form)));
    }

    @GetMapping("/office/calls/{id}")
    View show(Visitor visitor, @PathVariable UUID id) {
        var call = desk.find(visitor.actor(), id).orElseThrow(NotFound::new);
        return screen(visitor, desk.show(visitor.actor(), call, CallForm.of(call.plan())), List.of());
    }

    @PostMapping("/office/calls/{id}")
    View edit(Visitor visitor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var form = new CallForm(typed);
        return act(
                visitor,
                id,
                form,
                "saved",
                _ -> desk.read(form, visitor.now())
                        .then(plan -> calls.edit(visitor.actor(), id, form.takenOver(), plan)));
    }

    @PostMapping("/office/calls/{id}/committee")
    View seat(Visitor visitor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var form = new CallForm(typed);
        return act(
                visitor,
                id,
                form,
                "saved",
                call -> desk.saved(call, form)
                        .then(_ -> desk.seat(form))
                        .then(member -> calls.addCommitteeMember(visitor.actor(), id, member)));
    }

    @PostMapping("/office/calls/{id}/committee/{person}/remove")
    View unseat(
            Visitor visitor,
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = new CallForm(typed);
        return act(
                visitor,
                id,
                form,
                "saved",
                call -> desk.saved(call, form).then(_ -> calls.removeCommitteeMember(visitor.actor(), id, person)));
    }

    @PostMapping("/office/calls/{id}/publish")
    View publish(Visitor visitor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var form = new CallForm(typed);
        return act(
                visitor,
                id,
                form,
                "call-published",
                _ -> calls.publish(visitor.actor(), id, form.person("officer"), locked -> desk.unsaved(locked, form)));
    }

    @PostMapping("/office/calls/{id}/cancel")
    View cancel(Visitor visitor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var form = new CallForm(typed);
        return act(visitor, id, form, "call-cancelled", _ -> calls.cancel(visitor.actor(), id, form.value("reason")));
    }

    @PostMapping("/office/calls/{id}/extend")
    View extend(Visitor visitor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var form = new CallForm(typed);
        return act(
                visitor,
                id,
                form,
                "call-extended",
                call -> form.deadline(call.zone())
                        .then(instant -> calls.extend(visitor.actor(), id, instant, form.value("reason"))));
    }

    private View act(Visitor visitor, UUID id, CallForm typed, String done, Function<Call, Decision<Call>> work) {
        var call = desk.find(visitor.actor(), id).orElseThrow(NotFound::new);
        return work.apply(call).fold(after -> done(after, done), no -> {
            var form = typed.showsTerms() ? typed : CallForm.of(call.plan()).with(typed);
            var now = desk.find(visitor.actor(), id).orElse(call);
            return refused(visitor, no, desk.show(visitor.actor(), now, form));
        });
    }

    private void refuseOthers(Visitor visitor) {
        if (!desk.isOffice(visitor.actor())) {
            throw new NotFound();
        }
    }

    private View refused(Visitor visitor, Refusal no, OfficeCall model) {
        if (no.code().endsWith(".denied")) {
            throw new NotAllowed(no);
        }
        return screen(visitor, model, no.problems()).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Screen screen(Visitor visitor, OfficeCall model, List<Problem> problems) {
        boolean mayAct = desk.isOffice(visitor.actor());
        var left = model.call()
                .filter(_ -> mayAct && model.isAt(CallStage.DRAFT))
                .map(call -> desk.beforePublishing(call, visitor.now()))
                .orElse(List.of());
        return screens.show(visitor, "calls/office-call.jte", model)
                .with("topics", topics)
                .with("mayAct", mayAct)
                .with(
                        "wrong",
                        new Mending(
                                problems.stream().map(OfficeCallPages::placed).toList()))
                .with("left", left)
                .with(
                        "held",
                        model.call().filter(_ -> !(model.isDraft() && mayAct)).flatMap(desk::held))
                .with("me", me(visitor));
    }

    /// {@return the problem at the control it belongs to: two forms of the page ask for a reason}
    private static Problem placed(Problem problem) {
        return problem.code().startsWith("call.cancel-reason")
                ? new Problem("cancelReason", problem.code(), problem.details())
                : problem;
    }

    /// {@return who looks; nobody for programs}
    private static String me(Visitor visitor) {
        return visitor.actor() instanceof Actor.Person(UUID id) ? id.toString() : "";
    }

    private static View done(Call call, String done) {
        return Screen.seeOther("/office/calls/" + call.id(), done);
    }
}

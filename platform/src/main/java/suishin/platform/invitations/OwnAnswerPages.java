package suishin.platform.invitations;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.web.Filled;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// Where an expert who has signed in answers, without looking for the letter; listed among their work.
@Controller
@RequestMapping("/work/invitations/{invitation}")
final class OwnAnswerPages implements WorkItem.Source {

    private static final Filled BLANK = Filled.EMPTY;

    private final Invitations invitations;
    private final AnswerDesk desk;

    OwnAnswerPages(Invitations invitations, AnswerDesk desk) {
        this.invitations = invitations;
        this.desk = desk;
    }

    @GetMapping
    View show(Visitor visitor, @PathVariable UUID invitation) {
        return screen(visitor, invitation, BLANK);
    }

    @PostMapping("/accept")
    View accept(Visitor visitor, @PathVariable UUID invitation) {
        return answer(visitor, invitation, BLANK, invitations.accept(visitor.acting(), invitation));
    }

    @PostMapping("/decline")
    View decline(
            Visitor visitor,
            @PathVariable UUID invitation,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String suggestion) {
        var said = new Invitation.Answer(reason.strip(), suggestion.strip());
        var decision = invitations.decline(visitor.acting(), invitation, said);
        return answer(visitor, invitation, AnswerPages.filled(said), decision);
    }

    private View answer(Visitor visitor, UUID invitation, Filled form, Decision<Invitation> decision) {
        return decision.fold(
                _ -> Screen.seeOther("/work/invitations/" + invitation),
                no -> screen(visitor, invitation, form.refused(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen screen(Visitor visitor, UUID invitation, Filled form) {
        var opened = invitations.to(visitor.acting(), invitation).orElseThrow(NotFound::new);
        return desk.screen(visitor, opened, new AnswerView.Place("/work/invitations/" + invitation, ""), form);
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        return visitor.actor() instanceof Actor.Person person
                ? invitations.to(person).stream()
                        .filter(opened -> opened.invitation().stage() == InvitationStage.INVITED)
                        .map(opened -> new WorkItem(
                                visitor.say("invitations.answer"),
                                visitor.either(opened.call().name()) + " ("
                                        + visitor.say(
                                                "invitations.work.until",
                                                visitor.on(opened.invitation()
                                                        .terms()
                                                        .answerBy()))
                                        + ")",
                                "/work/invitations/" + opened.invitation().id()))
                        .toList()
                : List.of();
    }
}

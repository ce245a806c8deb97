package suishin.platform.invitations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.kernel.Actor;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;
import tools.jackson.databind.JsonNode;

/// Invitations, for programs: those of a call for its office, and an expert's own with their answers.
@RestController
@RequestMapping("/api/v1")
final class InvitationApi {

    private final LetterDesk desk;
    private final Inviting inviting;
    private final Invitations invitations;

    InvitationApi(LetterDesk desk, Inviting inviting, Invitations invitations) {
        this.desk = desk;
        this.inviting = inviting;
        this.invitations = invitations;
    }

    /// Whom the office asks, as what, until when.
    record Asked(Optional<List<String>> addresses, Optional<JsonNode> capacity, Optional<String> answerBy) {}

    /// Why somebody declines, and whom they suggest.
    record Said(Optional<String> reason, Optional<String> suggestion) {}

    /// A page of the invitations of a call.
    ///
    /// @param counts how many there are in each stage
    record Page(List<Invitation> invitations, Map<String, Integer> counts, int page, int last) {}

    @GetMapping("/calls/{call}/invitations")
    Page list(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "1") int page) {
        var found = desk.asked(visitor.actor(), call, new Listing(only, page, Map.of()));
        var listing = found.listing();
        return new Page(found.invitations(), listing.counts(), listing.page(), listing.last());
    }

    @PostMapping("/calls/{call}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    Inviting.Sent invite(Visitor visitor, @PathVariable UUID call, @RequestBody Asked body) {
        var form = new InvitationPages.InviteForm(
                Bodies.text(body.addresses().map(all -> String.join("\n", all))),
                Bodies.number(body.capacity(), "capacity"),
                Bodies.text(body.answerBy()));
        return Bodies.done(inviting.invite(visitor.actor(), call, form.read()));
    }

    @PostMapping("/calls/{call}/invitations/{invitation}/withdraw")
    Invitation withdraw(Visitor visitor, @PathVariable UUID call, @PathVariable UUID invitation) {
        return Bodies.done(invitations.withdraw(visitor.actor(), call, invitation));
    }

    /// What the person who asks was invited to, the newest first.
    @GetMapping("/invitations")
    List<Invitation> own(Visitor visitor) {
        return invitations.to(visitor.acting()).stream()
                .map(Invitations.Opened::invitation)
                .toList();
    }

    @PostMapping("/invitations/{invitation}/accept")
    Invitation accept(Visitor visitor, @PathVariable UUID invitation) {
        return Bodies.done(invitations.accept(mine(visitor, invitation), invitation));
    }

    @PostMapping("/invitations/{invitation}/decline")
    Invitation decline(Visitor visitor, @PathVariable UUID invitation, @RequestBody Said body) {
        var said = new Invitation.Answer(Bodies.text(body.reason()), Bodies.text(body.suggestion()));
        return Bodies.done(invitations.decline(mine(visitor, invitation), invitation, said));
    }

    private Actor.Person mine(Visitor visitor, UUID invitation) {
        var person = visitor.acting();
        if (invitations.to(person, invitation).isEmpty()) {
            throw new NotFound();
        }
        return person;
    }
}

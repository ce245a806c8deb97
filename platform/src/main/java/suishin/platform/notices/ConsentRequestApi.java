package suishin.platform.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.proposals.Consents;
import suishin.platform.proposals.Proposal;
import suishin.platform.proposals.Proposals;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Where programs of a secretary ask the institutions for their consent, and read who was asked when.
@RestController
@RequestMapping("/api/v1/proposals/{id}/consent-requests")
final class ConsentRequestApi {

    private final ConsentRequests requests;
    private final ConsentsAsked asked;
    private final Proposals proposals;

    ConsentRequestApi(ConsentRequests requests, ConsentsAsked asked, Proposals proposals) {
        this.requests = requests;
        this.asked = asked;
        this.proposals = proposals;
    }

    /// How an institution was asked.
    ///
    /// @param approvers how many people may consent for it
    /// @param at        when it was asked last; empty if never
    record Asked(UUID organisation, int approvers, Optional<Instant> at, List<Consents.Sent> letters) {}

    /// How many letters were written.
    record Written(int letters) {}

    @GetMapping
    List<Asked> list(Visitor visitor, @PathVariable UUID id) {
        var proposal = readable(visitor, id);
        if (!requests.mayAsk(visitor.actor(), proposal)) {
            throw new NotAllowed(new NoticeRefusal.Denied());
        }
        return asked.asked(visitor.actor(), proposal).entrySet().stream()
                .map(one -> new Asked(
                        one.getKey(),
                        one.getValue().approvers(),
                        one.getValue().at(),
                        one.getValue().letters()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Written ask(Visitor visitor, @PathVariable UUID id) {
        return new Written(
                Bodies.done(requests.ask(visitor.actor(), readable(visitor, id).id())));
    }

    private Proposal readable(Visitor visitor, UUID id) {
        return proposals.find(visitor.actor(), id).orElseThrow(NotFound::new);
    }
}

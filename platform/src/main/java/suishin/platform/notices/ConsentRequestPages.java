package suishin.platform.notices;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import suishin.platform.proposals.Proposals;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Visitor;

/// Where a secretary has the institutions asked for their consent.
@Controller
final class ConsentRequestPages {

    private final ConsentRequests requests;
    private final Proposals proposals;

    ConsentRequestPages(ConsentRequests requests, Proposals proposals) {
        this.requests = requests;
        this.proposals = proposals;
    }

    @PostMapping("/work/proposals/{id}/consents/ask")
    View ask(Visitor visitor, @PathVariable UUID id) {
        var proposal = proposals.find(visitor.actor(), id).orElseThrow(NotFound::new);
        return requests.ask(visitor.actor(), proposal.id())
                .fold(
                        written -> Screen.seeOther(
                                "/work/proposals/" + id + "/consents",
                                written == 0 ? "consents-asked-before" : "consents-asked"),
                        no -> {
                            throw new NotAllowed(no);
                        });
    }
}

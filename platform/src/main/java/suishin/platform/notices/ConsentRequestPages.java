package suishin.platform.notices;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.proposals.Proposal;
import suishin.platform.proposals.Proposals;
import suishin.platform.proposals.Readiness;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Visitor;

/// Where a secretary has the institutions asked for their consent.
@Controller
final class ConsentRequestPages {

    private final ConsentRequests requests;
    private final Proposals proposals;
    private final Readiness readiness;

    ConsentRequestPages(ConsentRequests requests, Proposals proposals, Readiness readiness) {
        this.requests = requests;
        this.proposals = proposals;
        this.readiness = readiness;
    }

    /// @param sure whether the visitor has them asked though the strategy still lacks something
    @PostMapping("/work/proposals/{id}/consents/ask")
    View ask(Visitor visitor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean sure) {
        var proposal = proposals.find(visitor.actor(), id).orElseThrow(NotFound::new);
        if (!sure && isEarly(visitor, proposal)) {
            return Screen.seeOther("/work/proposals/" + id + "/consents", "consents-unsure");
        }
        return requests.ask(visitor.actor(), proposal.id())
                .fold(
                        written -> Screen.seeOther(
                                "/work/proposals/" + id + "/consents",
                                written == 0 ? "consents-asked-before" : "consents-asked"),
                        no -> {
                            throw new NotAllowed(no);
                        });
    }

    private boolean isEarly(Visitor visitor, Proposal proposal) {
        return requests.mayAsk(visitor.actor(), proposal)
                && proposal.stage().mayChange()
                && !readiness.lacking(visitor.actor(), proposal).isEmpty();
    }
}

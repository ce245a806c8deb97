package suishin.platform.eligibility;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.access.Access;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Typed;
import suishin.platform.proposals.Proposal;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.Proposals;
import suishin.platform.web.Inputs;
import suishin.platform.web.Mending;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// The check of one proposal: filled in by the office, read by the region.
@Controller
final class EligibilityPages {

    private final Eligibility eligibility;
    private final Proposals proposals;
    private final Calls calls;
    private final Screens screens;

    EligibilityPages(Eligibility eligibility, Proposals proposals, Calls calls, Screens screens) {
        this.eligibility = eligibility;
        this.proposals = proposals;
        this.calls = calls;
        this.screens = screens;
    }

    @GetMapping("/work/proposals/{id}/eligibility")
    View page(Visitor visitor, @PathVariable UUID id) {
        return show(visitor, find(visitor, id), Map.of(), Mending.NOTHING);
    }

    @PostMapping("/work/proposals/{id}/eligibility")
    View decide(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var proposal = find(visitor, id);
        return eligibility
                .decide(visitor.actor(), id, draft(form, eligibility.checks(proposal), zone(proposal)))
                .<View>fold(
                        _ -> Screen.seeOther("/work/proposals/" + id + "/eligibility", "eligibility-decided"),
                        no -> show(visitor, proposal, form, wrong(no, form)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Proposal find(Visitor visitor, UUID id) {
        return proposals.find(visitor.actor(), id).orElseThrow(NotFound::new);
    }

    private ZoneId zone(Proposal proposal) {
        return calls.find(proposal.call()).orElseThrow(NotFound::new).zone();
    }

    private Screen show(Visitor visitor, Proposal proposal, Map<String, String> typed, Mending wrong) {
        var actor = visitor.actor();
        boolean checks = eligibility.mayCheck(actor, proposal);
        var page = new EligibilityPage(
                proposal.id(),
                proposals
                        .summary(actor, proposal.id())
                        .orElseThrow(NotFound::new)
                        .name(),
                zone(proposal),
                checks ? eligibility.checks(proposal) : List.of(),
                eligibility.of(actor, proposal.id()),
                typed,
                EnumSet.allOf(Outcome.Kind.class));
        return screens.show(visitor, "eligibility/check.jte", page).with("wrong", wrong);
    }

    /// {@return the form as a draft; `met.<key>` is `yes` or `no`, `note.<key>` a text, `mendUntil` a local time}
    static Outcome.Draft draft(Map<String, String> form, List<suishin.platform.programmes.Check> checks, ZoneId zone) {
        var answers = new HashMap<String, Outcome.Answer>();
        for (var check : checks) {
            String met = form.getOrDefault("met." + check.key(), "");
            if (!met.isEmpty()) {
                String note = form.getOrDefault("note." + check.key(), "").strip();
                answers.put(check.key(), new Outcome.Answer(met.equals("yes"), note));
            }
        }
        return new Outcome.Draft(
                Inputs.choice(Outcome.Kind.class, form.getOrDefault("kind", "")),
                answers,
                form.getOrDefault("reason", "").strip(),
                instant(form.getOrDefault("mendUntil", ""), zone));
    }

    /// {@return what has to be mended; a time that cannot be read is called so}
    private static Mending wrong(Refusal no, Map<String, String> form) {
        String typed = form.getOrDefault("mendUntil", "").strip();
        boolean unreadable = !typed.isEmpty() && Typed.moment(typed).isEmpty();
        return new Mending(no.problems().stream()
                .map(one -> unreadable && one.field().equals("mendUntil")
                        ? Problem.at("mendUntil", "eligibility.mend-until-unreadable", typed)
                        : one)
                .toList());
    }

    private static Optional<Instant> instant(String typed, ZoneId zone) {
        return Typed.moment(typed).map(local -> local.atZone(zone).toInstant());
    }

    /// The sealed proposals that wait for the office's check.
    @Component("eligibilityWork")
    record Work(Proposals proposals, Access access) implements WorkItem.Source {

        @Override
        public List<WorkItem> itemsFor(Visitor visitor) {
            boolean office =
                    access.heldBy(visitor.actor()).stream().anyMatch(held -> held.role() == Role.PROGRAMME_OFFICE);
            return !office
                    ? List.of()
                    : proposals.search(visitor.actor(), "").stream()
                            .filter(proposal -> proposal.stage() == ProposalStage.SEALED)
                            .map(proposal -> new WorkItem(
                                    visitor.say("eligibility.work", proposal.name()),
                                    "",
                                    "/work/proposals/" + proposal.id() + "/eligibility"))
                            .toList();
        }
    }
}

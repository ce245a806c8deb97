package suishin.platform.eligibility;

import static java.util.stream.Collectors.joining;

import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.Correspondence;
import suishin.platform.people.People;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.Proposal;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;
import suishin.platform.web.Language;
import suishin.platform.web.PublicAddress;
import suishin.platform.web.Texts;

/// Tells the region's secretaries how a check ended.
@Component
record OutcomeLetters(
        Access access,
        People people,
        Correspondence correspondence,
        Texts texts,
        PublicAddress address,
        Calls calls,
        Proposals proposals) {

    void send(Actor by, Proposal proposal, Outcome outcome) {
        var region =
                proposals.summary(by, proposal.id()).map(ProposalSummary::name).orElseThrow();
        var draft = new Correspondence.Draft(
                language -> texts.say(language, "eligibility.letter.subject", region),
                language -> body(language, proposal, outcome, region));
        var secretaries = access.holders(Role.COUNCIL_SECRETARY, Scope.region(proposal.region())).stream()
                .map(Held::person)
                .toList();
        people.all(secretaries).values().forEach(person -> correspondence.write(by, person, draft));
    }

    private String body(Language language, Proposal proposal, Outcome outcome, Words region) {
        String kind = Codes.of(outcome.kind());
        String until = outcome.mendUntil()
                .map(instant -> texts.say(
                        language,
                        "eligibility.letter.until",
                        texts.exact(
                                language,
                                instant,
                                calls.find(proposal.call()).orElseThrow().zone())))
                .orElse("");
        String unmet = outcome.items().stream()
                .filter(item -> !item.met())
                .map(item -> "- " + Texts.in(language, item.question()) + "\n  " + item.note())
                .collect(joining("\n"));
        return texts.say(
                language,
                "eligibility.letter.body",
                region,
                texts.say(language, "eligibility.kind." + kind),
                outcome.reason(),
                unmet,
                until,
                address.of("/work/proposals/" + proposal.id() + "/eligibility"));
    }
}

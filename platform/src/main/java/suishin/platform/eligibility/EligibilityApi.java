package suishin.platform.eligibility;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.programmes.Check;
import suishin.platform.proposals.Proposals;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Checks of eligibility for programs.
@RestController
@RequestMapping("/api/v1/proposals/{id}/eligibility")
final class EligibilityApi {

    private final Eligibility eligibility;
    private final Proposals proposals;

    EligibilityApi(Eligibility eligibility, Proposals proposals) {
        this.eligibility = eligibility;
        this.proposals = proposals;
    }

    /// An outcome as a program sends it.
    record Deciding(
            Optional<Outcome.Kind> kind,
            Optional<Map<String, Answering>> answers,
            Optional<String> reason,
            Optional<Instant> mendUntil) {}

    /// The answer to one item as a program sends it.
    record Answering(boolean met, Optional<String> note) {}

    /// The list of the programme and the outcomes so far.
    record Found(List<Check> checks, List<Outcome> outcomes) {}

    @GetMapping
    Found of(Visitor visitor, @PathVariable UUID id) {
        var proposal = proposals.find(visitor.actor(), id).orElseThrow(NotFound::new);
        return new Found(eligibility.checks(proposal), eligibility.of(visitor.actor(), id));
    }

    @PostMapping
    Outcome decide(Visitor visitor, @PathVariable UUID id, @RequestBody Deciding body) {
        var proposal = proposals.find(visitor.actor(), id).orElseThrow(NotFound::new);
        return Bodies.done(eligibility.decide(visitor.actor(), proposal.id(), draft(body)));
    }

    private static Outcome.Draft draft(Deciding body) {
        var answers = new HashMap<String, Outcome.Answer>();
        body.answers()
                .orElse(Map.of())
                .forEach((key, answer) -> answers.put(
                        key, new Outcome.Answer(answer.met(), answer.note().orElse(""))));
        return new Outcome.Draft(
                Bodies.needed(body.kind(), "kind"), answers, body.reason().orElse(""), body.mendUntil());
    }
}

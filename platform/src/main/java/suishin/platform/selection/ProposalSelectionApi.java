package suishin.platform.selection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.deliberation.Deliberations;
import suishin.platform.deliberation.Recommendation;
import suishin.platform.deliberation.Recommendation.Choice;
import suishin.platform.selection.Concurrences.Said;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// The selection of one proposal, for programs.
@RestController
final class ProposalSelectionApi {

    private final Dockets dockets;
    private final Deliberations deliberations;
    private final Concurrences concurrences;
    private final Decisions decisions;
    private final Releases releases;

    ProposalSelectionApi(
            Dockets dockets,
            Deliberations deliberations,
            Concurrences concurrences,
            Decisions decisions,
            Releases releases) {
        this.dockets = dockets;
        this.deliberations = deliberations;
        this.concurrences = concurrences;
        this.decisions = decisions;
        this.releases = releases;
    }

    /// What the asking person may know of one proposal.
    record ProposalView(
            SelectionApi.EntryView now,
            List<Recommendation> minutes,
            List<Position> positions,
            List<Feedback> feedback) {}

    /// What the committee recommends.
    record Recommend(
            int version,
            @Nullable List<@Nullable String> types,
            @Nullable String reason,
            @Nullable String exceptionReason) {}

    /// A reason.
    record Reason(@Nullable String reason) {}

    /// Which version was read.
    record Read(int version) {}

    /// What a ministry says.
    record Say(int version, boolean concurs, @Nullable String reason) {}

    /// A text for the applicant.
    record Write(int version, @Nullable String said) {}

    @GetMapping("/api/v1/proposals/{id}/selection")
    ProposalView proposal(Visitor visitor, @PathVariable UUID id) {
        var found = dockets.ofProposal(SelectionPages.actor(visitor), id);
        return new ProposalView(
                SelectionApi.EntryView.of(found.entry()), found.minutes(), found.positions(), found.feedback());
    }

    @PutMapping("/api/v1/proposals/{id}/selection/recommendation")
    Recommendation recommend(Visitor visitor, @PathVariable UUID id, @RequestBody Recommend body) {
        var types = Optional.ofNullable(body.types()).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .toList();
        var choice = new Choice(types, text(body.reason()), text(body.exceptionReason()));
        return Bodies.done(deliberations.recommend(SelectionPages.actor(visitor), id, body.version(), choice));
    }

    @PutMapping("/api/v1/proposals/{id}/selection/deviation")
    SelectionApi.Done deviate(Visitor visitor, @PathVariable UUID id, @RequestBody Reason body) {
        Bodies.done(deliberations.deviate(SelectionPages.actor(visitor), id, text(body.reason())));
        return new SelectionApi.Done(true);
    }

    @PostMapping("/api/v1/proposals/{id}/selection/deviation/confirm")
    SelectionApi.Done confirm(Visitor visitor, @PathVariable UUID id, @RequestBody Read body) {
        Bodies.done(deliberations.confirm(SelectionPages.actor(visitor), id, body.version()));
        return new SelectionApi.Done(true);
    }

    @PutMapping("/api/v1/proposals/{id}/selection/positions/{ministry}")
    Position position(Visitor visitor, @PathVariable UUID id, @PathVariable String ministry, @RequestBody Say body) {
        var said = new Said(ministry, body.version(), body.concurs(), text(body.reason()));
        return Bodies.done(concurrences.take(SelectionPages.actor(visitor), id, said));
    }

    @PutMapping("/api/v1/proposals/{id}/selection/feedback/{criterion}")
    Feedback feedback(Visitor visitor, @PathVariable UUID id, @PathVariable String criterion, @RequestBody Write body) {
        var by = SelectionPages.actor(visitor);
        return Bodies.done(decisions.edit(by, new Feedback(id, criterion, body.version(), text(body.said()), by.id())));
    }

    @GetMapping("/api/v1/proposals/{id}/letter")
    ResultLetter letter(Visitor visitor, @PathVariable UUID id) {
        return releases.letter(SelectionPages.actor(visitor), id).orElseThrow(NotFound::new);
    }

    private static String text(@Nullable String sent) {
        return Optional.ofNullable(sent).orElse("");
    }
}

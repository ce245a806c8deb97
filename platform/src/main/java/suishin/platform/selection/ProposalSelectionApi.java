package suishin.platform.selection;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
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
import suishin.platform.kernel.Decision;
import suishin.platform.programmes.Criterion;
import suishin.platform.selection.Concurrences.Said;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotAllowed;
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
    ///
    /// @param grades what the experts gave, by criterion; empty before and after the deliberation, as on the page
    record ProposalView(
            SelectionApi.EntryView now,
            List<Recommendation> minutes,
            List<Position> positions,
            List<Feedback> feedback,
            Map<String, List<Graded>> grades) {}

    /// What one expert gave under a criterion.
    record Graded(UUID expert, String name, String grade, String comment) {}

    /// What the committee recommends.
    ///
    /// @param recommends `false` has to be said where no type is given: an empty list alone is no "no"
    record Recommend(
            int version,
            @Nullable Boolean recommends,
            @Nullable List<@Nullable String> types,
            @Nullable String reason,
            @Nullable String exceptionReason) {}

    /// A reason.
    record Reason(@Nullable String reason) {}

    /// Which version was read.
    record Read(int version) {}

    /// What a ministry says.
    record Say(
            int version,
            @Nullable Boolean concurs,
            @Nullable String reason) {}

    /// A text for the applicant.
    record Write(int version, @Nullable String said) {}

    @GetMapping("/api/v1/proposals/{id}/selection")
    ProposalView proposal(Visitor visitor, @PathVariable UUID id) {
        var found = dockets.ofProposal(visitor.acting(), id);
        return new ProposalView(
                SelectionApi.EntryView.of(found.entry()),
                found.minutes(),
                found.positions(),
                found.feedback(),
                grades(visitor, found));
    }

    private static Map<String, List<Graded>> grades(Visitor visitor, ProposalDocket found) {
        return found.docket().setting().definition().review().criteria().stream()
                .map(Criterion::key)
                .filter(_ -> !found.reviews().isEmpty())
                .collect(toMap(
                        identity(),
                        key -> found.marks(visitor, key).stream()
                                .map(mark -> new Graded(mark.person(), mark.expert(), mark.grade(), mark.comment()))
                                .toList()));
    }

    @PutMapping("/api/v1/proposals/{id}/selection/recommendation")
    Recommendation recommend(Visitor visitor, @PathVariable UUID id, @RequestBody Recommend body) {
        var types = Optional.ofNullable(body.types()).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .toList();
        var choice = new Choice(types, text(body.reason()), text(body.exceptionReason()));
        var verdict =
                Optional.ofNullable(body.recommends()).map(String::valueOf).orElse(types.isEmpty() ? "" : "true");
        return Bodies.done(ProposalSelectionPages.unsaid(verdict, choice)
                .<Decision<Recommendation>>map(Decision::refuse)
                .orElseGet(() -> deliberations.recommend(visitor.acting(), id, body.version(), choice)));
    }

    @PutMapping("/api/v1/proposals/{id}/selection/deviation")
    SelectionApi.Done deviate(Visitor visitor, @PathVariable UUID id, @RequestBody Reason body) {
        Bodies.done(deliberations.deviate(visitor.acting(), id, text(body.reason())));
        return new SelectionApi.Done(true);
    }

    @PostMapping("/api/v1/proposals/{id}/selection/deviation/confirm")
    SelectionApi.Done confirm(Visitor visitor, @PathVariable UUID id, @RequestBody Read body) {
        Bodies.done(deliberations.confirm(visitor.acting(), id, body.version()));
        return new SelectionApi.Done(true);
    }

    @PutMapping("/api/v1/proposals/{id}/selection/positions/{ministry}")
    Position position(Visitor visitor, @PathVariable UUID id, @PathVariable String ministry, @RequestBody Say body) {
        if (body.concurs() == null) {
            throw new NotAllowed(ProposalSelectionPages.incomplete("concurs", "selection.position-missing"));
        }
        var said = new Said(ministry, body.version(), body.concurs(), text(body.reason()));
        return Bodies.done(concurrences.take(visitor.acting(), id, said));
    }

    @PutMapping("/api/v1/proposals/{id}/selection/feedback/{criterion}")
    Feedback feedback(Visitor visitor, @PathVariable UUID id, @PathVariable String criterion, @RequestBody Write body) {
        var by = visitor.acting();
        return Bodies.done(decisions.edit(by, new Feedback(id, criterion, body.version(), text(body.said()), by.id())));
    }

    @GetMapping("/api/v1/proposals/{id}/letter")
    ResultLetter letter(Visitor visitor, @PathVariable UUID id) {
        return releases.letter(visitor.acting(), id).orElseThrow(NotFound::new);
    }

    private static String text(@Nullable String sent) {
        return Optional.ofNullable(sent).orElse("");
    }
}

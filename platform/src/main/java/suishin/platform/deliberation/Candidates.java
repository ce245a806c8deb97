package suishin.platform.deliberation;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Aspect;
import suishin.platform.kernel.Actor;
import suishin.platform.proposals.ProposalAct;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.ProposalSteps;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;
import suishin.platform.review.Ranking;
import suishin.platform.review.Rankings;
import suishin.platform.review.Review;
import suishin.platform.review.Reviews;
import suishin.platform.web.NotFound;

/// What a selection takes from proposals and review: the proposals that are deliberated on, their ranking and grades.
@Component
public final class Candidates {

    private static final Set<ProposalStage> DELIBERATED = EnumSet.of(
            ProposalStage.DELIBERATION, ProposalStage.RECOMMENDED, ProposalStage.DECIDED, ProposalStage.ANNOUNCED);

    private final Proposals proposals;
    private final ProposalSteps steps;
    private final Rankings rankings;
    private final Reviews reviews;
    private final Access access;

    Candidates(Proposals proposals, ProposalSteps steps, Rankings rankings, Reviews reviews, Access access) {
        this.proposals = proposals;
        this.steps = steps;
        this.rankings = rankings;
        this.reviews = reviews;
        this.access = access;
    }

    /// One expert's grade and comment under one criterion, without the expert.
    public record Graded(String criterion, String grade, String comment) {}

    /// {@return the proposals of a call the actor may deliberate on or decide, in the order of the ranking}
    public List<Candidate> ofCall(Actor actor, UUID call) {
        var ranking = ranking(actor, call);
        return proposals.ofCall(actor, call).stream()
                .filter(one -> DELIBERATED.contains(one.stage()))
                .map(one -> Optional.ofNullable(ranking.get(one.id()))
                        .map(place -> new Candidate(one, Optional.of(place.score()), place.order()))
                        .orElseGet(() -> new Candidate(one, Optional.empty(), Integer.MAX_VALUE)))
                .sorted(Comparator.comparingInt(Candidate::order))
                .toList();
    }

    /// {@return the proposals of these calls the actor may deliberate on or decide, in no order}
    public List<ProposalSummary> ofCalls(Actor actor, Collection<UUID> calls) {
        return proposals.ofCalls(actor, calls).stream()
                .filter(one -> DELIBERATED.contains(one.stage()))
                .toList();
    }

    /// {@return the proposal}
    ///
    /// @throws NotFound if there is none, or the actor may not know what is said about it
    public ProposalSummary find(Actor actor, UUID proposal) {
        return proposals
                .summary(actor, proposal)
                .filter(one -> DELIBERATED.contains(one.stage()))
                .filter(_ -> access.mayRead(actor, Aspect.DELIBERATION, proposal))
                .orElseThrow(NotFound::new);
    }

    /// {@return the locked reviews of a proposal, with who wrote them, as far as the actor may read them}
    public List<Review> reviews(Actor actor, UUID proposal) {
        return reviews.ofProposal(actor, proposal).stream()
                .filter(Review::countsLocked)
                .toList();
    }

    /// {@return what the experts said of a proposal, without who said it}
    public List<Graded> grades(Actor actor, UUID proposal) {
        return reviews(actor, proposal).stream()
                .flatMap(review -> review.scores().stream())
                .map(score -> new Graded(score.criterion(), score.grade(), score.comment()))
                .toList();
    }

    /// Moves every proposal of the selection on.
    public void advanceAll(Turn turn, ProposalAct act) {
        steps.advanceAll(turn.actor(), turn.call(), act)
                .orThrow(no ->
                        new IllegalStateException("The proposals could not be moved on (%s).".formatted(no.code())));
    }

    private record Placed(Score score, int order) {}

    private Map<UUID, Placed> ranking(Actor actor, UUID call) {
        return rankings.of(actor, call)
                .fold(
                        found -> found.lines().stream()
                                .collect(toMap(
                                        Ranking.Line::proposal, line -> new Placed(score(found, line), line.place()))),
                        _ -> Map.of());
    }

    private static Score score(Ranking ranking, Ranking.Line line) {
        String points = BigDecimal.valueOf(line.total().value())
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
        return new Score(ranking.placeOf(line), points, line.floors().passed());
    }
}

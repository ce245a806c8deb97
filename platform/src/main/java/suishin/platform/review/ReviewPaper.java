package suishin.platform.review;

import java.time.Instant;
import suishin.platform.calls.Call;
import suishin.platform.programmes.Review;
import suishin.platform.proposals.ProposalSummary;

/// What an expert has before them while reviewing one proposal (審査票).
///
/// @param rules criteria and scale
public record ReviewPaper(Call call, ProposalSummary proposal, Review rules, suishin.platform.review.Review review) {

    /// {@return what was given for a criterion; an empty one before the first save}
    public Score score(String criterion) {
        return review.score(criterion).orElseGet(() -> new Score(criterion, "", "", 0, Instant.EPOCH));
    }

    /// {@return how many criteria have a grade and a comment}
    public long done() {
        return rules.criteria().stream()
                .map(criterion -> score(criterion.key()))
                .filter(score -> !score.grade().isEmpty() && !score.comment().isBlank())
                .count();
    }
}

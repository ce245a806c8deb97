package suishin.platform.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One expert's review of one proposal (書面審査).
///
/// @param excuse why the office excused the expert; empty else
/// @param setAsideAt since when it counts no longer, because a conflict was found; empty if it was not set aside
/// @param scores in no order; what the reader may not see is not there
public record Review(
        UUID id,
        UUID call,
        UUID proposal,
        UUID person,
        ReviewStage stage,
        Optional<Instant> submittedAt,
        String excuse,
        Optional<Instant> setAsideAt,
        List<Score> scores) {

    public Review {
        scores = List.copyOf(scores);
    }

    /// {@return the same review with these scores}
    Review with(List<Score> others) {
        return new Review(id, call, proposal, person, stage, submittedAt, excuse, setAsideAt, others);
    }

    /// {@return whether it is locked and counts: in points, places and what an applicant reads}
    public boolean countsLocked() {
        return stage == ReviewStage.LOCKED && setAsideAt.isEmpty();
    }

    /// {@return what was given for a criterion}
    public Optional<Score> score(String criterion) {
        return scores.stream()
                .filter(score -> score.criterion().equals(criterion))
                .findFirst();
    }
}

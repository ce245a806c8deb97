package suishin.platform.review;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import suishin.platform.kernel.Sha256;

/// One hash over all locked scores of a call, in a fixed order: who has the same scores gets the same hash.
final class ScoreHash {

    private static final String FIELD = "\u001f";
    private static final String LINE = "\u001e";

    private ScoreHash() {}

    /// {@return SHA-256 in hexadecimal over proposal, person, criterion, grade, comment of every locked score}
    static String of(List<Review> reviews) {
        return Sha256.of(reviews.stream()
                .filter(review -> review.stage() == ReviewStage.LOCKED)
                .sorted(Comparator.comparing(review -> review.id().toString()))
                .flatMap(review -> review.scores().stream()
                        .sorted(Comparator.comparing(Score::criterion))
                        .map(score -> line(review, score)))
                .collect(joining()));
    }

    private static String line(Review review, Score score) {
        return String.join(
                FIELD,
                review.proposal().toString(),
                review.person().toString(),
                score.criterion(),
                score.grade(),
                score.comment() + LINE);
    }
}

package suishin.platform.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// One hash over all locked scores of a call, in a fixed order: who has the same scores gets the same hash.
final class ScoreHash {

    private static final char FIELD = '\u001f';
    private static final char LINE = '\u001e';

    private ScoreHash() {}

    /// {@return SHA-256 in hexadecimal over proposal, person, criterion, grade, comment of every locked score}
    static String of(List<Review> reviews) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            reviews.stream()
                    .filter(review -> review.stage() == ReviewStage.LOCKED)
                    .sorted(Comparator.comparing(review -> review.id().toString()))
                    .forEach(review -> review.scores().stream()
                            .sorted(Comparator.comparing(Score::criterion))
                            .forEach(score -> digest.update(line(review, score))));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every JDK has SHA-256.", failure);
        }
    }

    private static byte[] line(Review review, Score score) {
        return String.join(
                        String.valueOf(FIELD),
                        review.proposal().toString(),
                        review.person().toString(),
                        score.criterion(),
                        score.grade(),
                        score.comment() + LINE)
                .getBytes(StandardCharsets.UTF_8);
    }
}

package suishin.platform.review;

import java.time.Instant;

/// What an expert gives for one criterion (評点とコメント).
///
/// @param grade   key of a grade; empty while none is chosen
/// @param version counts the saves; 0 before the first
public record Score(String criterion, String grade, String comment, int version, Instant savedAt) {

    /// {@return that nothing was given yet}
    static Score none(String criterion, Instant now) {
        return new Score(criterion, "", "", 0, now);
    }

    /// {@return whether both say the same}
    boolean saysAs(Typed typed) {
        return grade.equals(typed.grade()) && comment.equals(typed.comment());
    }

    /// What somebody typed for a criterion.
    ///
    /// @param seen the version that was on the screen
    public record Typed(String criterion, String grade, String comment, int seen) {

        /// Line ends as everywhere in the product, whatever the browser sent.
        public Typed {
            comment = comment.replace("\r\n", "\n");
        }
    }
}

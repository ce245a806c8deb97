package suishin.platform.conflicts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import suishin.platform.kernel.Moments;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;

/// A ruling as it was given (判断の記録); it is never changed.
public record Ruled(Rulings.Judgement judgement, Kind kind, UUID by, Instant at) {

    /// What a ruling was.
    public enum Kind {
        /// 判断: the rule leaves it to the officer.
        RULING,
        /// 免除: the rule bars; the officer waived it, as the rule allows.
        WAIVER,
        /// 解除: the look-back of the rule has run out; the officer lifted the bar.
        LIFTING,
        /// 取消し: the officer took back what had let the expert in; the bar stands as it did before.
        WITHDRAWAL
    }

    /// {@return how the conflict stands after it}
    Conflict.Ruling leaves() {
        return judgement.barred() ? Conflict.Ruling.BARRED : Conflict.Ruling.ALLOWED;
    }

    /// {@return that it was given, as it is said to somebody who comes too late}
    ///
    /// @param kind    what the rule says
    /// @param officer who gave it
    Problem said(Words kind, Words officer, ZoneId zone) {
        String at = Moments.text(this.at.truncatedTo(ChronoUnit.SECONDS), zone);
        return Problem.at("", "conflicts.already-" + (judgement.barred() ? "barred" : "allowed"), kind, officer, at);
    }
}

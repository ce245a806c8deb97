package suishin.platform.conflicts;

import java.time.Instant;
import java.util.UUID;

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
}

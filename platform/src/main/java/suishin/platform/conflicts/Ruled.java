package suishin.platform.conflicts;

import java.time.Instant;
import java.util.UUID;

/// A ruling as it was given (判断の記録); it is never changed.
public record Ruled(Rulings.Judgement judgement, UUID by, Instant at) {}

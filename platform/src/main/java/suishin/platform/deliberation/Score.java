package suishin.platform.deliberation;

import java.util.Optional;

/// Where a proposal stands in the locked ranking (審査結果の順位).
///
/// @param rank     1 for the best; equal for equals; empty for who does not see every proposal of the ranking
/// @param points   the mean total, as the ranking shows it
/// @param eligible whether every floor is met
public record Score(Optional<Integer> rank, String points, boolean eligible) {}

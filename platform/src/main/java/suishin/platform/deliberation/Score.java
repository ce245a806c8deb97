package suishin.platform.deliberation;

/// Where a proposal stands in the locked ranking (審査結果の順位).
///
/// @param rank     1 for the best; equal for equals
/// @param points   the mean total, as the ranking shows it
/// @param eligible whether every floor is met
public record Score(int rank, String points, boolean eligible) {}

package suishin.platform.programmes;

import java.util.Optional;

/// One criterion of review (審査の観点).
///
/// @param weight     how often its points count
/// @param floorGrade the lowest grade with which a proposal can still be designated
public record Criterion(String key, Words name, Words help, int weight, Optional<String> floorGrade) {}

package suishin.platform.programmes;

/// One question of the eligibility check (適格審査の項目).
///
/// @param mendable whether a proposal that fails it is returned to be mended; else it is rejected
public record Check(String key, Words question, boolean mendable) {}

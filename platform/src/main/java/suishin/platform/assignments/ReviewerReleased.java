package suishin.platform.assignments;

/// An expert reads a proposal no longer; published in the transaction of the act.
///
/// @param conflict whether a conflict of interest is the reason
public record ReviewerReleased(Assignment assignment, boolean conflict) {}

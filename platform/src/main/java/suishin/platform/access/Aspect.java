package suishin.platform.access;

/// The sides of a proposal that are shown to different people at different times.
public enum Aspect {
    /// The sealed form and its files.
    PROPOSAL,
    /// The region's and the proposers' names: what an expert needs in order to declare conflicts.
    DECLARATION,
    /// Declared and found conflicts of all experts.
    CONFLICTS,
    /// Which experts were assigned.
    ASSIGNMENT,
    /// How far the reviews are, without what they say.
    REVIEW_PROGRESS,
    /// Scores and comments of all experts.
    REVIEW,
    /// Recommendation, minutes, recusals.
    DELIBERATION,
    /// Concurrence of the ministries and the drafted decision.
    DECISION,
    /// The released decision and the letter.
    RESULT
}

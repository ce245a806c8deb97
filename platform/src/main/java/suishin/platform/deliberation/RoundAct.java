package suishin.platform.deliberation;

/// What people do in the joint selection of a call.
public enum RoundAct {
    /// Records who of the committee came.
    ATTEND,
    /// Records what the committee recommends for a proposal.
    RECOMMEND,
    /// Says why a proposal is passed over by one that ranks lower.
    DEVIATE,
    /// Confirms such a reason as the second person.
    CONFIRM_DEVIATION,
    /// Ends the deliberation.
    CONCLUDE,
    /// Concurs or objects for a ministry.
    TAKE_POSITION,
    /// Drafts the decisions of the whole call.
    DRAFT,
    /// Edits what an applicant will read.
    EDIT,
    /// Checks the drafted decisions as the second person.
    CHECK,
    /// Tells all decisions together.
    RELEASE
}

package suishin.platform.access;

/// How far a proposal has come, as far as reading it depends on that. The order is the order of the life.
public enum MatterStage {
    /// Being written: only the region sees it.
    DRAFT(0),
    /// Sealed by the council's secretary.
    SEALED(1),
    /// Assigned experts read and score; each sees only their own scores.
    IN_REVIEW(2),
    /// The committee discusses; scores are locked and open to it.
    DELIBERATION(3),
    /// Decisions are drafted, checked and not yet told.
    DECIDED(4),
    /// Decisions are told to the applicant and the public.
    RELEASED(5);

    private final int rank;

    MatterStage(int rank) {
        this.rank = rank;
    }

    /// {@return how far, as the database keeps it: 0 for a draft, more for later}
    public int rank() {
        return rank;
    }
}

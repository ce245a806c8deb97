package suishin.platform.review;

/// How far one expert's review of one proposal has come (書面審査の段階).
public enum ReviewStage {
    /// 審査中: the expert scores.
    OPEN,
    /// 提出済み: handed in; the expert may take it back until the deliberation opens.
    SUBMITTED,
    /// 免除: the office excused the expert, with a reason.
    EXCUSED,
    /// 割当て解除: the office took the assignment back.
    RELEASED,
    /// 回避: a conflict of interest came up; nothing of the review counts. What was handed in is set aside.
    RECUSED,
    /// 確定: locked; nothing changes any more, in the database neither (R12).
    LOCKED;

    /// {@return whether what the review says counts}
    public boolean counts() {
        return this == SUBMITTED || this == LOCKED;
    }
}

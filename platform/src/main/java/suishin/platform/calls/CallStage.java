package suishin.platform.calls;

/// How far a call has come (公募の段階). Whether it takes proposals is told by the clock: {@link Call#isOpenAt}.
public enum CallStage {
    /// 準備中: only the programme office sees it.
    DRAFT,
    /// 公示済み: everything is fixed, but that the deadline may be extended with a reason.
    PUBLISHED,
    /// 書面審査中.
    UNDER_REVIEW,
    /// 合議審査中: all scores are locked.
    DELIBERATION,
    /// 決定済み: not yet told to anybody.
    DECIDED,
    /// 公表済み.
    ANNOUNCED,
    /// 中止.
    CANCELLED
}

package suishin.platform.calls;

/// What moves a call on.
public enum CallAct {
    /// 公示する.
    PUBLISH,
    /// 書面審査を始める.
    BEGIN_REVIEW,
    /// 合議審査を始める.
    BEGIN_DELIBERATION,
    /// 決定とする.
    DECIDE,
    /// 公表する.
    ANNOUNCE,
    /// 中止する.
    CANCEL
}

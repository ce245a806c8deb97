package suishin.platform.review;

/// What moves a review on (書面審査に対する行為).
public enum ReviewAct {
    /// 提出する.
    SUBMIT,
    /// 提出を取り消して直す.
    TAKE_BACK,
    /// 免除する.
    EXCUSE,
    /// 免除を取り消す.
    CALL_BACK,
    /// 割当てを解く.
    RELEASE,
    /// 利益相反により回避とする.
    RECUSE,
    /// 改めて割り当てる.
    ASSIGN_AGAIN,
    /// 確定する.
    LOCK
}

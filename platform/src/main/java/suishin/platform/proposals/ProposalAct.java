package suishin.platform.proposals;

/// What moves a proposal on (提案に対する行為).
public enum ProposalAct {
    /// 議決を記録する: the council's resolution to propose is noted.
    APPROVE,
    /// 提出する: form and files are sealed.
    SEAL,
    /// 適格とする.
    PASS,
    /// 補正を求める.
    RETURN,
    /// 不受理とする.
    REJECT,
    /// 取り下げる.
    WITHDRAW,
    /// 審査を始める.
    START_REVIEW,
    /// 合議を始める: scores are locked.
    OPEN_DELIBERATION,
    /// 合議を終える: the committee has recommended.
    RECOMMEND,
    /// 決定する.
    DECIDE,
    /// 発表する.
    ANNOUNCE
}

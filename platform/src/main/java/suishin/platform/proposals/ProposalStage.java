package suishin.platform.proposals;

import java.util.EnumSet;
import java.util.Set;

/// How far a proposal has come (提案の段階).
public enum ProposalStage {
    /// 作成中: the region writes.
    DRAFT,
    /// 協議会議決済み: the council has resolved to propose.
    APPROVED,
    /// 提出済み: sealed, with a receipt.
    SEALED,
    /// 適格: passed the check of eligibility.
    ELIGIBLE,
    /// 補正依頼中: returned for a formal defect.
    RETURNED,
    /// 不受理: did not pass the check of eligibility.
    REJECTED,
    /// 取下げ: taken back by the region.
    WITHDRAWN,
    /// 審査中: assigned experts read and score.
    IN_REVIEW,
    /// 合議中: the committee discusses.
    DELIBERATION,
    /// 合議終了: the committee has recommended on every proposal of the call.
    RECOMMENDED,
    /// 決定済み: decided and not yet told.
    DECIDED,
    /// 公表済み: told to the region and the public.
    ANNOUNCED;

    private static final Set<ProposalStage> OPEN_TO_CHANGE = EnumSet.of(DRAFT, APPROVED, RETURNED);
    private static final Set<ProposalStage> BEFORE_THE_COMMITTEE =
            EnumSet.of(ELIGIBLE, IN_REVIEW, DELIBERATION, RECOMMENDED, DECIDED, ANNOUNCED);

    /// {@return whether the committee reviews it, or did}
    public boolean reviewed() {
        return BEFORE_THE_COMMITTEE.contains(this);
    }

    /// {@return whether the region may still change form and files}
    public boolean mayChange() {
        return OPEN_TO_CHANGE.contains(this);
    }
}

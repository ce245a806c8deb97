package suishin.platform.deliberation;

import suishin.platform.kernel.Codes;

/// How far the joint selection of a call has come.
public enum RoundStage {
    /// 合議中: the committee deliberates.
    OPEN,
    /// 合議終了: the ministries say whether they concur.
    CONCLUDED,
    /// 決定案作成: the decisions are drafted and wait for a second person.
    DRAFTED,
    /// 決定案確認済: the decisions stand and wait for their release.
    CHECKED,
    /// 公表済: all decisions were told together.
    RELEASED;

    /// {@return what it is called in messages}
    public String code() {
        return Codes.of(this);
    }
}

package suishin.platform.parts;

import suishin.platform.kernel.Codes;

/// Why a part of a form concerns an institution (同意の対象となる理由).
public enum Concern {
    /// Its role: 自機関の役割.
    ROLE,
    /// An action it takes part in: 実施機関である取組.
    ACTOR,
    /// The field of such an action, or a goal that field serves: その取組の分野とねらい.
    SERVED,
    /// A target such an action works for: その取組が目指す目標.
    AIMED,
    /// A text that names it: 名称のある記載.
    NAMED,
    /// What concerned it when it consented: 同意のときに対象だった部分.
    FORMERLY,
    /// Anything else, for the coordinating organisation, which consents to the whole: 総合調整機関として全体.
    WHOLE,
    /// Everything, under the rule before consents were bound to parts: 以前の規則による同意.
    OLD_RULE;

    /// {@return the end of its message key}
    public String code() {
        return Codes.of(this);
    }
}

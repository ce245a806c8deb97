package suishin.platform.programmes;

/// What a target measures (目標の種別).
public enum TargetKind {
    /// 経済効果.
    ECONOMIC_EFFECT,
    /// 雇用創出効果.
    EMPLOYMENT,
    /// その他.
    OTHER
}

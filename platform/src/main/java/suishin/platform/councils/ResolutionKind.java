package suishin.platform.councils;

/// What a council resolves about.
public enum ResolutionKind {
    /// 戦略の決定.
    STRATEGY,
    /// 提案の承認.
    PROPOSAL,
    /// その他.
    OTHER
}

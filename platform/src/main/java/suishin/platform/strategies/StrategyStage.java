package suishin.platform.strategies;

/// Whether a strategy may be written (戦略の段階).
public enum StrategyStage {
    /// 作成中.
    OPEN,
    /// 封緘済み.
    FROZEN
}

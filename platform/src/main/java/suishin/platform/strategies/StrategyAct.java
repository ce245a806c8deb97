package suishin.platform.strategies;

/// What can be done with a strategy.
public enum StrategyAct {
    /// 記入する.
    WRITE,
    /// 封緘する.
    FREEZE,
    /// 補正のため戻す.
    THAW,
    /// 取下げ・再提案のため戻す.
    TAKE_BACK
}

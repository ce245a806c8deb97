package suishin.platform.strategies;

import java.util.UUID;

/// A council's strategy for one call (戦略), without its texts.
public record Strategy(UUID id, UUID region, UUID call, UUID council, StrategyStage stage) {

    /// {@return whether it has been sealed and may not be changed}
    public boolean frozen() {
        return stage == StrategyStage.FROZEN;
    }
}

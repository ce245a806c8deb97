package suishin.platform.strategies;

import java.util.UUID;
import suishin.platform.kernel.Actor;

/// A field of a strategy says something else than before; heard in the transaction that wrote it.
public record StrategyWritten(Actor by, UUID strategy, String path) {}

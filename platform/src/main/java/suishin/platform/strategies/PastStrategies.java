package suishin.platform.strategies;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.HomeZone;

/// Reads a strategy as it stood at an instant, put together from everything that was ever written into it.
@Component
public final class PastStrategies {

    private final Database database;
    private final StrategyStore store;
    private final Strategies strategies;

    PastStrategies(Database database, StrategyStore store, Strategies strategies) {
        this.database = database;
        this.store = store;
        this.strategies = strategies;
    }

    /// {@return what stood in the fields at this instant, by path; a text written at the instant itself stands}
    ///
    /// Empty if the actor may not see it.
    public Map<String, Entry> entries(Actor actor, UUID strategy, Instant at) {
        return database.as(actor, () -> store.entriesAt(strategy, at).stream().collect(toMap(Entry::path, identity())));
    }

    /// {@return the strategy as it read at this instant, with the members its council had on that day; empty if the
    /// actor may not see it}
    public Optional<StrategyDocument> document(Actor actor, UUID strategy, Instant at) {
        return database.as(
                actor,
                () -> store.find(strategy)
                        .flatMap(found -> strategies
                                .form(actor, found)
                                .map(form -> form.read(found, entries(actor, strategy, at), HomeZone.dayOf(at)))));
    }
}

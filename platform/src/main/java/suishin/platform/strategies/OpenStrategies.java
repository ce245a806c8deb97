package suishin.platform.strategies;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.councils.Council;
import suishin.platform.councils.Councils;
import suishin.platform.database.Database;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.HomeZone;

/// Reads all strategies at once that people still write; what it asks does not depend on how many they are.
@Component
public final class OpenStrategies {

    private final Database database;
    private final StrategyStore store;
    private final Calls calls;
    private final Councils councils;
    private final Deadlines deadlines;
    private final InstantSource clock;

    OpenStrategies(
            Database database,
            StrategyStore store,
            Calls calls,
            Councils councils,
            Deadlines deadlines,
            InstantSource clock) {
        this.database = database;
        this.store = store;
        this.calls = calls;
        this.councils = councils;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// A strategy that may still be changed, as it reads today.
    ///
    /// @param gaps how much it still lacks
    public record Draft(Strategy strategy, Call call, Council council, StrategyDocument document, int gaps) {}

    /// {@return the strategies of these regions that are not frozen, newest first, as far as the actor may see them}
    public List<Draft> ofRegions(Actor actor, Collection<UUID> regions) {
        if (regions.isEmpty()) {
            return List.of();
        }
        var published = calls.published().stream().collect(toMap(Call::id, identity()));
        return database.as(actor, () -> {
            var open = store.ofRegions(List.copyOf(regions)).stream()
                    .filter(strategy -> !strategy.frozen())
                    .toList();
            var entries = store.entries(open.stream().map(Strategy::id).toList());
            var found = councils.ofRegions(actor, regions);
            var standing = deadlines.standing(regions);
            return open.stream()
                    .flatMap(strategy -> draft(
                            strategy,
                            Optional.ofNullable(published.get(strategy.call()))
                                    .map(call -> standing.of(call, strategy.region())),
                            Optional.ofNullable(found.get(strategy.region())),
                            entries.getOrDefault(strategy.id(), Map.of())))
                    .toList();
        });
    }

    private Stream<Draft> draft(
            Strategy strategy, Optional<Call> call, Optional<Council> council, Map<String, Entry> entries) {
        if (call.isEmpty() || council.isEmpty()) {
            return Stream.empty();
        }
        var definition = calls.definition(call.get());
        var document =
                new StrategyForm(definition, call.get(), council.get()).read(strategy, entries, HomeZone.today(clock));
        int gaps = Completeness.gaps(document, definition, council.get(), call.get())
                .size();
        return Stream.of(new Draft(strategy, call.get(), council.get(), document, gaps));
    }
}

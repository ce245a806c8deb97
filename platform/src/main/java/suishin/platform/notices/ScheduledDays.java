package suishin.platform.notices;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.calls.CallDays;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;

/// The days experts are reminded of, for the lists of what they have to do.
@Component
record ScheduledDays(Database database, ScheduleStore store) implements CallDays {

    private static final Actor.Product PRODUCT = new Actor.Product("until when the experts of a call should be done");

    @Override
    public Map<UUID, Days> of(Collection<UUID> calls) {
        return database.within(PRODUCT, () -> store.ofCalls(calls)).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        set -> new Days(
                                set.getValue().declareBy(), set.getValue().reviewBy())));
    }
}

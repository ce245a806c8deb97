package suishin.platform.drafting;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.strategies.Strategies;

/// Who is at a strategy now, so that two do not begin the same sentence (在席).
///
/// It is a courtesy and no lock: everybody may write whatever they may write. It says nothing to anybody outside of the
/// region, is not part of the log, and is forgotten within minutes.
@Component
public final class Presence {

    /// How long somebody counts as present who is not heard of: 60 s; pages tell every 20 s.
    public static final Duration COUNTS = Duration.ofSeconds(60);

    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9.-]{1,200}");
    private static final Actor PRODUCT = new Actor.Product("forgetting who was at a strategy");

    private final Database database;
    private final PresenceStore store;
    private final Strategies strategies;
    private final InstantSource clock;

    Presence(Database database, PresenceStore store, Strategies strategies, InstantSource clock) {
        this.database = database;
        this.store = store;
        this.strategies = strategies;
        this.clock = clock;
    }

    /// Notes that the actor is at a strategy of their region; for everybody else nothing happens.
    ///
    /// @param path the field they are in; what is no path counts as none
    public void see(Actor actor, UUID strategy, String path) {
        if (!(actor instanceof Actor.Person(UUID person)) || !ours(actor, strategy)) {
            return;
        }
        String place = PATH.matcher(path).matches() ? path : "";
        database.as(actor, () -> {
            store.see(strategy, new Here(person, place, clock.instant()));
            return strategy;
        });
    }

    /// {@return who else is at the strategy now; nobody for those outside of the region}
    public List<Here> others(Actor actor, UUID strategy) {
        return database.as(actor, () -> store.since(strategy, clock.instant().minus(COUNTS))).stream()
                .filter(here -> !actor.equals(new Actor.Person(here.person())))
                .toList();
    }

    private boolean ours(Actor actor, UUID strategy) {
        return strategies
                .find(actor, strategy)
                .filter(found -> strategies.isOfRegion(actor, found.region()))
                .isPresent();
    }

    /// Forgets those who went.
    @Scheduled(fixedRate = 300_000)
    void forget() {
        database.as(PRODUCT, () -> store.forget(clock.instant().minus(COUNTS)));
    }
}

package suishin.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.demo.SampleRole.Part;
import suishin.platform.kernel.Actor;
import suishin.platform.people.Person;

/// What the demo keeps: who may be stepped into, and how far its clock is ahead.
@Component
@Profile("demo")
public final class DemoStage {

    private static final Actor PRODUCT = new Actor.Product("the demo");

    private final Database database;
    private final DemoStore store;
    private final DemoClock clock;

    DemoStage(Database database, DemoStore store, DemoClock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void setTheClock() {
        clock.setAhead(Duration.ofSeconds(store.aheadSeconds()));
    }

    /// Moves the demo's clock ahead by this much more.
    public void wait(Duration more) {
        var ahead = clock.ahead().plus(more);
        database.as(PRODUCT, () -> {
            store.setAheadSeconds(ahead.toSeconds());
            return ahead;
        });
        clock.setAhead(ahead);
    }

    /// {@return the time it is in the demo}
    public Instant now() {
        return clock.instant();
    }

    /// Waits until no other transaction sets up samples.
    void oneAtATime() {
        store.oneAtATime();
    }

    /// Offers a person on the demo page.
    public void offer(Person person, int place, Part part) {
        database.as(PRODUCT, () -> {
            store.addRole(new SampleRole(person.id(), part, person.name(), person.nameEn()), place);
            return person;
        });
    }

    /// {@return the people one may step into}
    public List<SampleRole> roles() {
        return store.roles();
    }
}

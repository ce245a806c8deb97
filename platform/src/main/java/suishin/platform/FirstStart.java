package suishin.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import suishin.platform.demo.SampleRound;
import suishin.platform.people.Administrators;
import suishin.platform.people.People;
import suishin.platform.postgres.CannotStart;

/// What happens once when a data folder or database is new.
@Component
final class FirstStart {

    private final Administrators administrators;
    private final People people;
    private final ObjectProvider<SampleRound> samples;

    FirstStart(Administrators administrators, People people, ObjectProvider<SampleRound> samples) {
        this.administrators = administrators;
        this.people = people;
        this.samples = samples;
    }

    /// In the demo, sets the sample round up. Elsewhere, prints the administrator's one-time link, unless an
    /// administrator has already signed in.
    void run(String address, boolean demo) {
        samples.ifAvailable(this::load);
        if (!demo) {
            administrators
                    .linkForTheFirst()
                    .ifPresent(token -> System.out.println(
                            "First start: become the administrator at %s/sign-in/link?token=%s (once, within 24 hours)."
                                    .formatted(address, token)));
        }
    }

    private void load(SampleRound round) {
        if (!round.isThere() && !people.everybody().isEmpty()) {
            throw new CannotStart(
                    "This data folder belongs to `serve`, and sample people must not get in. Name another folder with --data.");
        }
        round.load();
    }
}

package suishin.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import suishin.platform.demo.SampleRound;
import suishin.platform.people.Administrators;

/// What happens once when a data folder or database is new.
@Component
final class FirstStart {

    private final Administrators administrators;
    private final ObjectProvider<SampleRound> samples;

    FirstStart(Administrators administrators, ObjectProvider<SampleRound> samples) {
        this.administrators = administrators;
        this.samples = samples;
    }

    /// In the demo, sets the sample round up. Elsewhere, prints the administrator's one-time link, unless an
    /// administrator has already signed in.
    void run(String address, boolean demo) {
        samples.ifAvailable(SampleRound::load);
        if (!demo) {
            administrators
                    .linkForTheFirst()
                    .ifPresent(token -> System.out.println(
                            "First start: become the administrator at %s/sign-in/link?token=%s (once, within 24 hours)."
                                    .formatted(address, token)));
        }
    }
}

package suishin.platform;

import org.springframework.stereotype.Component;
import suishin.platform.people.Administrators;

/// What happens once when a data folder or database is new.
@Component
final class FirstStart {

    private final Administrators administrators;

    FirstStart(Administrators administrators) {
        this.administrators = administrators;
    }

    /// Prints the administrator's one-time link, unless an administrator has already signed in.
    void run(String address, boolean demo) {
        if (!demo) {
            administrators
                    .linkForTheFirst()
                    .ifPresent(token -> System.out.println(
                            "First start: become the administrator at %s/sign-in/link?token=%s (once, within 24 hours)."
                                    .formatted(address, token)));
        }
    }
}

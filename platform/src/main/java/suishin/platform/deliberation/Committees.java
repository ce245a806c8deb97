package suishin.platform.deliberation;

import java.util.List;
import org.springframework.stereotype.Component;
import suishin.platform.calls.CallAct;
import suishin.platform.calls.Calls;
import suishin.platform.people.People;
import suishin.platform.people.Person;

/// Who sits on a call's committee, by name, and the call's own steps.
@Component
public final class Committees {

    private final People people;
    private final Calls calls;

    Committees(People people, Calls calls) {
        this.people = people;
        this.calls = calls;
    }

    /// {@return everybody on the committee}
    public List<Person> people(Setting setting) {
        return List.copyOf(people.all(setting.members()).values());
    }

    /// Moves the call on, within the running act.
    public void advance(Turn turn, CallAct act) {
        calls.advance(turn.actor(), turn.call(), act)
                .orThrow(no -> new IllegalStateException("The call could not be moved on (%s).".formatted(no.code())));
    }
}

package suishin.platform.invitations;

import java.util.List;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallDays;
import suishin.platform.people.Person;

/// What an invited expert sees where they answer.
///
/// @param late     whether the day until which one can accept has passed
/// @param contacts whom to ask
public record AnswerView(
        Invitations.Opened opened, Place place, boolean late, CallDays.Days days, List<Person> contacts) {

    public AnswerView {
        contacts = List.copyOf(contacts);
    }

    /// Where an invitation is answered.
    ///
    /// @param address where the answers are sent to
    /// @param token   the secret of the link; empty text for whoever has signed in
    public record Place(String address, String token) {}

    /// {@return the call one is asked to read for}
    public Call call() {
        return opened.call();
    }

    /// {@return what is asked}
    public Invitation invitation() {
        return opened.invitation();
    }
}

package suishin.platform.invitations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.calls.Call;
import suishin.platform.people.Person;

/// What an invited expert sees where they answer.
///
/// @param late     whether the day until which one can accept has passed
/// @param contacts whom to ask
public record AnswerView(Invitations.Opened opened, Place place, boolean late, Days days, List<Person> contacts) {

    public AnswerView {
        contacts = List.copyOf(contacts);
    }

    /// By when the experts of a call do what they are asked to; the module that reminds them knows.
    @FunctionalInterface
    public interface Deadlines {

        /// {@return what an invited expert is told when they answer; the caller decides who may ask}
        Days of(UUID call);
    }

    /// The last days; empty while the office has set none.
    public record Days(Optional<LocalDate> declareBy, Optional<LocalDate> reviewBy) {}

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

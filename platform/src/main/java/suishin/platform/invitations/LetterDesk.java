package suishin.platform.invitations;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.calls.CallRoles;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.people.People;
import suishin.platform.web.NotFound;

/// Gathers what the office and the auditors see of a call's invitations and letters.
@Component
final class LetterDesk {

    private final CallRoles roles;
    private final Invitations invitations;
    private final Outbox outbox;
    private final People people;

    LetterDesk(CallRoles roles, Invitations invitations, Outbox outbox, People people) {
        this.roles = roles;
        this.invitations = invitations;
        this.outbox = outbox;
        this.people = people;
    }

    boolean mayAct(Actor actor, UUID call) {
        return roles.office(actor, call).fold(_ -> true, _ -> false);
    }

    /// {@return the page of a call}
    ///
    /// @throws NotFound if the actor neither runs nor audits the call
    LettersPage show(Actor actor, UUID call) {
        var asked = read(invitations.of(actor, call));
        var letters = read(outbox.of(actor, call));
        var ids = Stream.concat(
                        asked.stream().map(Invitation::person), letters.stream().map(OfficeLetter::person))
                .distinct()
                .toList();
        return new LettersPage(
                read(roles.overseer(actor, call)),
                asked,
                letters,
                read(outbox.progress(actor, call)),
                people.all(ids),
                List.of());
    }

    private static <E> E read(Decision<E> decision) {
        return decision.fold(found -> found, _ -> {
            throw new NotFound();
        });
    }
}

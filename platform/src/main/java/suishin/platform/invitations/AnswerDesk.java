package suishin.platform.invitations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallDays;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.web.Filled;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Gathers what an invited expert sees where they answer, by their link or signed in.
@Component
final class AnswerDesk {

    private static final int MOST_CONTACTS = 3;

    private final Screens screens;
    private final Sources sources;
    private final CallDays days;

    AnswerDesk(Screens screens, Sources sources, CallDays days) {
        this.screens = screens;
        this.sources = sources;
        this.days = days;
    }

    /// Who runs a call, and which calls there are.
    @Component("answerDeskSources")
    record Sources(Access access, People people, Calls calls) {}

    /// {@return the page on which this invitation is answered, or was}
    Screen screen(Visitor visitor, Invitations.Opened opened, AnswerView.Place place, Filled form) {
        var call = opened.call();
        var today = LocalDate.ofInstant(visitor.now(), call.zone());
        boolean late = opened.invitation().stage() == InvitationStage.INVITED
                && today.isAfter(opened.invitation().terms().answerBy());
        var model = new AnswerView(
                opened,
                place,
                late,
                days.of(List.of(call.id())).getOrDefault(call.id(), CallDays.Days.NONE),
                contacts(call));
        return screens.show(visitor, "invitations/answer.jte", model).with("form", form);
    }

    /// {@return why a link opens nothing, and whom to ask}
    ///
    /// @throws NotFound if there is no such call
    Screen closed(Visitor visitor, UUID call) {
        var found = sources.calls().find(call).orElseThrow(NotFound::new);
        return screens.show(visitor, "invitations/spent.jte", found).with(HttpStatus.NOT_FOUND);
    }

    private List<Person> contacts(Call call) {
        var office = sources.access().holders(Role.PROGRAMME_OFFICE, Scope.programme(call.programme())).stream()
                .map(held -> held.person())
                .sorted()
                .limit(MOST_CONTACTS)
                .toList();
        Map<UUID, Person> people = sources.people().all(office);
        return office.stream().filter(people::containsKey).map(people::get).toList();
    }
}

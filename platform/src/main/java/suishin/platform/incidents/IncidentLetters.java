package suishin.platform.incidents;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.calls.Call;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.Correspondence;
import suishin.platform.people.People;
import suishin.platform.web.Language;
import suishin.platform.web.PublicAddress;
import suishin.platform.web.Texts;

/// Tells who reported an incident, and the secretaries of its region, what was decided.
@Component
record IncidentLetters(
        Access access, People people, Correspondence correspondence, Texts texts, PublicAddress address) {

    void send(Actor by, Incident incident, Call call) {
        var draft = new Correspondence.Draft(
                language -> texts.say(language, "incidents.letter.subject", call.name()),
                language -> body(language, incident, call));
        var readers = Stream.concat(Stream.of(incident.reportedBy()), secretaries(incident.region()))
                .distinct()
                .toList();
        people.all(readers).values().forEach(person -> correspondence.write(by, person, draft));
    }

    private Stream<UUID> secretaries(Optional<UUID> region) {
        return region.stream()
                .flatMap(id -> access.holders(Role.COUNCIL_SECRETARY, Scope.region(id)).stream())
                .map(Held::person);
    }

    private String body(Language language, Incident incident, Call call) {
        var verdict = incident.verdict().orElseThrow();
        String until = verdict.until()
                .map(instant ->
                        texts.say(language, "incidents.letter.until", texts.exact(language, instant, call.zone())))
                .orElse("");
        return texts.say(
                language,
                "incidents.letter.body",
                call.name(),
                texts.say(language, "incidents.outcome." + verdict.outcome().name()),
                verdict.reason(),
                until,
                address.of("/work/incidents/" + incident.id()));
    }
}

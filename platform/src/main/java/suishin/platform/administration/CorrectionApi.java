package suishin.platform.administration;

import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.people.Corrections;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Mending what a person is called and where mail reaches them, for programs.
@RestController
final class CorrectionApi {

    private final Corrections corrections;
    private final People people;
    private final Roles roles;

    CorrectionApi(Corrections corrections, People people, Roles roles) {
        this.corrections = corrections;
        this.people = people;
        this.roles = roles;
    }

    /// What should stand, and why it is mended; what is left out stays.
    record Correcting(
            Optional<String> name, Optional<String> nameEn, Optional<String> address, Optional<String> reason) {}

    @PutMapping("/api/v1/people/{person}")
    Person correct(Visitor visitor, @PathVariable UUID person, @RequestBody Correcting body) {
        if (!roles.mayGiveSome(visitor.actor())) {
            throw new NotFound();
        }
        var was = people.find(person).orElseThrow(NotFound::new);
        return Bodies.done(corrections.correct(
                visitor.actor(),
                new Corrections.Correction(
                        was.id(),
                        body.name().orElse(was.name()),
                        body.nameEn().orElse(was.nameEn()),
                        body.address().orElse(was.address()),
                        Bodies.text(body.reason()))));
    }
}

package suishin.platform.experts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.programmes.Sector;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// The pool, for programs.
@RestController
@RequestMapping("/api/v1")
final class ExpertApi {

    private final Experts experts;

    ExpertApi(Experts experts) {
        this.experts = experts;
    }

    /// Who is invited.
    record Invited(
            Optional<String> name,
            Optional<String> nameEn,
            Optional<String> address,
            Optional<Sector> sector,
            Optional<String> discipline) {}

    /// What an expert's entry in the pool says.
    record Described(Optional<Sector> sector, Optional<String> discipline) {}

    /// The last day of an affiliation.
    record Ended(Optional<LocalDate> until) {}

    /// Where an expert works or worked.
    record Affiliated(
            Optional<UUID> organisation, Optional<String> role, Optional<LocalDate> since, Optional<LocalDate> until) {}

    @GetMapping("/experts")
    List<Expert> pool(Visitor visitor) {
        mustKeep(visitor);
        return experts.pool(visitor.actor());
    }

    @GetMapping("/experts/{person}")
    Expert one(Visitor visitor, @PathVariable UUID person) {
        mustKeep(visitor);
        return experts.find(visitor.actor(), person).orElseThrow(NotFound::new);
    }

    @PutMapping("/experts/{person}")
    Expert describe(Visitor visitor, @PathVariable UUID person, @RequestBody Described body) {
        one(visitor, person);
        Bodies.done(experts.describe(
                visitor.actor(), person, Bodies.needed(body.sector(), "sector"), Bodies.text(body.discipline())));
        return one(visitor, person);
    }

    @PostMapping("/experts")
    @ResponseStatus(HttpStatus.CREATED)
    Expert invite(Visitor visitor, @RequestBody Invited body) {
        var invitation = new Expert.Invitation(
                Bodies.text(body.name()),
                Bodies.text(body.nameEn()),
                Bodies.text(body.address()),
                Bodies.needed(body.sector(), "sector"),
                Bodies.text(body.discipline()));
        return Bodies.done(experts.invite(visitor.actor(), invitation));
    }

    @PostMapping("/experts/{person}/affiliations")
    @ResponseStatus(HttpStatus.CREATED)
    Affiliation affiliate(Visitor visitor, @PathVariable UUID person, @RequestBody Affiliated body) {
        return Bodies.done(experts.affiliate(
                visitor.actor(),
                new Affiliation(
                        person,
                        person,
                        Bodies.needed(body.organisation(), "organisation"),
                        Bodies.text(body.role()),
                        Bodies.needed(body.since(), "since"),
                        body.until())));
    }

    @PostMapping("/experts/{person}/affiliations/{affiliation}/end")
    Expert end(Visitor visitor, @PathVariable UUID person, @PathVariable UUID affiliation, @RequestBody Ended body) {
        one(visitor, person);
        Bodies.done(experts.end(visitor.actor(), person, affiliation, Bodies.needed(body.until(), "until")));
        return one(visitor, person);
    }

    private void mustKeep(Visitor visitor) {
        if (!experts.mayKeep(visitor.actor())) {
            throw new NotFound();
        }
    }
}

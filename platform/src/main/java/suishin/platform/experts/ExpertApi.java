package suishin.platform.experts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

    /// Where an expert works or worked.
    record Affiliated(
            Optional<UUID> organisation, Optional<String> role, Optional<LocalDate> since, Optional<LocalDate> until) {}

    @GetMapping("/experts")
    List<Expert> pool(Visitor visitor) {
        if (!experts.mayKeep(visitor.actor())) {
            throw new NotFound();
        }
        return experts.pool(visitor.actor());
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
}

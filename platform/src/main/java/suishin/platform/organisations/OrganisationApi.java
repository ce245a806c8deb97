package suishin.platform.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.programmes.Sector;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Institutions for programs.
@RestController
@RequestMapping("/api/v1/organisations")
final class OrganisationApi {

    /// An institution to be added.
    ///
    /// @param distinct true: it is none of those whose names look like this one
    record Adding(
            Optional<String> name,
            Optional<String> nameEn,
            Optional<Sector> sector,
            Optional<String> corporateNumber,
            Optional<Boolean> distinct) {}

    private final Organisations organisations;

    OrganisationApi(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping
    List<Organisation> search(@RequestParam(defaultValue = "") String q) {
        return organisations.search(q);
    }

    @GetMapping("/{id}")
    Organisation organisation(@PathVariable UUID id) {
        return organisations.find(id).orElseThrow(NotFound::new);
    }

    @PostMapping
    Organisation add(Visitor visitor, @RequestBody Adding adding) {
        var draft = new Organisation.Draft(
                Bodies.text(adding.name()),
                Bodies.text(adding.nameEn()),
                Bodies.needed(adding.sector(), "sector"),
                Bodies.text(adding.corporateNumber()),
                adding.distinct().orElse(false));
        return Bodies.done(organisations.add(visitor.actor(), draft));
    }
}

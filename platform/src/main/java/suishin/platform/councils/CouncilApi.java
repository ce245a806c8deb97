package suishin.platform.councils;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import suishin.platform.people.Person;
import suishin.platform.programmes.Sector;
import suishin.platform.web.Bodies;
import suishin.platform.web.Visitor;

/// Councils for programs.
@RestController
@RequestMapping("/api/v1/regions/{region}/council")
final class CouncilApi {

    /// A council with how its composition stands against the rule today.
    ///
    /// @param approvers who consents for each institution, by its id
    record Answer(
            Council council,
            List<Composition.Line> composition,
            List<String> problems,
            Map<UUID, List<Approver>> approvers) {}

    /// Who consents for an institution; the address stays with the one who typed it.
    record Approver(UUID person, String name, String nameEn) {

        static Approver of(Person person) {
            return new Approver(person.id(), person.name(), person.nameEn());
        }
    }

    /// Who is to consent for a member.
    record Naming(Optional<String> name, Optional<String> nameEn, Optional<String> address) {}

    /// A council to be founded.
    record Founding(String name, LocalDate foundedOn) {
        Founding {
            Bodies.present("name", name, "foundedOn", foundedOn);
        }
    }

    /// A member to be added.
    record Joining(UUID organisation, Sector sector, boolean proposer, LocalDate since) {
        Joining {
            Bodies.present("organisation", organisation, "sector", sector, "since", since);
        }
    }

    /// The standing of a member to be.
    record Standing(boolean proposer) {}

    /// What a membership should have said.
    record Mending(Sector sector, LocalDate since) {
        Mending {
            Bodies.present("sector", sector, "since", since);
        }
    }

    /// The last day of a membership.
    record Ending(LocalDate until) {
        Ending {
            Bodies.present("until", until);
        }
    }

    /// A resolution to be recorded.
    record Resolving(ResolutionKind kind, String text, LocalDate on) {
        Resolving {
            Bodies.present("kind", kind, "text", text, "on", on);
        }
    }

    private final Councils councils;
    private final Corrections corrections;
    private final Approvers approvers;
    private final CouncilScreens screens;

    CouncilApi(Councils councils, Corrections corrections, Approvers approvers, CouncilScreens screens) {
        this.councils = councils;
        this.corrections = corrections;
        this.approvers = approvers;
        this.screens = screens;
    }

    @GetMapping
    Answer council(Visitor visitor, @PathVariable UUID region) {
        var council = screens.council(visitor, region);
        var check = screens.check(Optional.of(council));
        var consenting = new HashMap<UUID, List<Approver>>();
        approvers
                .of(council)
                .forEach((organisation, people) -> consenting.put(
                        organisation, people.stream().map(Approver::of).toList()));
        return new Answer(
                council,
                check.lines(),
                check.problems().stream().map(visitor::say).toList(),
                consenting);
    }

    @PostMapping
    Council found(Visitor visitor, @PathVariable UUID region, @RequestBody Founding founding) {
        screens.region(visitor, region);
        return Bodies.done(councils.found(visitor.actor(), region, founding.name(), founding.foundedOn()));
    }

    @PutMapping
    Council correct(Visitor visitor, @PathVariable UUID region, @RequestBody Founding right) {
        return Bodies.done(corrections.council(visitor.actor(), id(visitor, region), right.name(), right.foundedOn()));
    }

    @PutMapping("/members/{member}")
    Member correct(Visitor visitor, @PathVariable UUID region, @PathVariable UUID member, @RequestBody Mending right) {
        return Bodies.done(
                corrections.member(visitor.actor(), id(visitor, region), member, right.sector(), right.since()));
    }

    @PostMapping("/members")
    Member add(Visitor visitor, @PathVariable UUID region, @RequestBody Joining joining) {
        var draft = new Member.Draft(joining.organisation(), joining.sector(), joining.proposer(), joining.since());
        return Bodies.done(councils.addMember(visitor.actor(), id(visitor, region), draft));
    }

    @PutMapping("/members/{member}/proposer")
    Member proposer(
            Visitor visitor, @PathVariable UUID region, @PathVariable UUID member, @RequestBody Standing standing) {
        return Bodies.done(councils.setProposer(visitor.actor(), id(visitor, region), member, standing.proposer()));
    }

    @PutMapping("/members/{member}/coordinating")
    Member coordinating(Visitor visitor, @PathVariable UUID region, @PathVariable UUID member) {
        return Bodies.done(councils.setCoordinating(visitor.actor(), id(visitor, region), member));
    }

    @PostMapping("/members/{member}/approvers")
    @ResponseStatus(HttpStatus.CREATED)
    Approver approver(
            Visitor visitor, @PathVariable UUID region, @PathVariable UUID member, @RequestBody Naming naming) {
        var draft = new Approvers.Draft(
                Bodies.text(naming.name()), Bodies.text(naming.nameEn()), Bodies.text(naming.address()));
        return Approver.of(Bodies.done(
                approvers.name(visitor.actor(), screens.council(visitor, region), member, draft, visitor.language())));
    }

    @PostMapping("/members/{member}/end")
    Member end(Visitor visitor, @PathVariable UUID region, @PathVariable UUID member, @RequestBody Ending ending) {
        return Bodies.done(councils.endMember(visitor.actor(), id(visitor, region), member, ending.until()));
    }

    @GetMapping("/resolutions")
    List<Resolution> resolutions(Visitor visitor, @PathVariable UUID region) {
        return councils.resolutions(visitor.actor(), id(visitor, region));
    }

    @PostMapping("/resolutions")
    Resolution resolve(Visitor visitor, @PathVariable UUID region, @RequestBody Resolving resolving) {
        return Bodies.done(councils.resolve(
                visitor.actor(), id(visitor, region), resolving.kind(), resolving.text(), resolving.on()));
    }

    private UUID id(Visitor visitor, UUID region) {
        return screens.council(visitor, region).id();
    }
}

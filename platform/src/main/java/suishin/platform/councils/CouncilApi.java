package suishin.platform.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.programmes.Sector;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Councils for programs.
@RestController
@RequestMapping("/api/v1/regions/{region}/council")
final class CouncilApi {

    /// A council with how its composition stands against the rule today.
    record Answer(Council council, List<Composition.Line> composition, List<String> problems) {}

    /// A council to be founded.
    record Founding(String name, LocalDate foundedOn) {
        Founding {
            Objects.requireNonNull(name);
            Objects.requireNonNull(foundedOn);
        }
    }

    /// A member to be added.
    record Joining(UUID organisation, Sector sector, boolean proposer, LocalDate since) {
        Joining {
            Objects.requireNonNull(organisation);
            Objects.requireNonNull(sector);
            Objects.requireNonNull(since);
        }
    }

    /// The standing of a member to be.
    record Standing(boolean proposer) {}

    /// What a membership should have said.
    record Mending(Sector sector, LocalDate since) {
        Mending {
            Objects.requireNonNull(sector);
            Objects.requireNonNull(since);
        }
    }

    /// The last day of a membership.
    record Ending(LocalDate until) {
        Ending {
            Objects.requireNonNull(until);
        }
    }

    /// A resolution to be recorded.
    record Resolving(ResolutionKind kind, String text, LocalDate on) {
        Resolving {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(text);
            Objects.requireNonNull(on);
        }
    }

    private final Councils councils;
    private final Corrections corrections;
    private final CouncilScreens screens;

    CouncilApi(Councils councils, Corrections corrections, CouncilScreens screens) {
        this.councils = councils;
        this.corrections = corrections;
        this.screens = screens;
    }

    @GetMapping
    Answer council(Visitor visitor, @PathVariable UUID region) {
        var council = councils.ofRegion(visitor.actor(), region);
        var check = screens.check(council);
        return new Answer(
                council.orElseThrow(NotFound::new),
                check.lines(),
                check.problems().stream().map(visitor::say).toList());
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

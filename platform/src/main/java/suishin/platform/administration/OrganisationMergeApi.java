package suishin.platform.administration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.collaborations.Collaborations;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.OrganisationMerging;
import suishin.platform.organisations.OtherName;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Making two records of one institution one, for programs.
@RestController
@RequestMapping("/api/v1/organisations/merges")
final class OrganisationMergeApi {

    private final OrganisationMerging merging;
    private final Collaborations collaborations;

    OrganisationMergeApi(OrganisationMerging merging, Collaborations collaborations) {
        this.merging = merging;
        this.collaborations = collaborations;
    }

    /// One of the two records.
    ///
    /// @param kept how many rows are kept of it, by what they are
    record Side(Organisation organisation, Map<String, Long> kept) {

        Side(OrganisationMerging.Side side) {
            this(side.organisation(), side.kept());
        }
    }

    /// Both records before they become one.
    ///
    /// @param names    what the one left is called besides, once it is the only one
    /// @param works    ids of the joint work of the two alone, which goes with the merge
    /// @param problems what stands against it; empty if nothing does
    record Seen(Side left, Side gone, List<OtherName> names, List<UUID> works, List<MergeApi.Objection> problems) {}

    @GetMapping
    Seen look(Visitor visitor, @RequestParam UUID left, @RequestParam UUID gone) {
        refuseOthers(visitor);
        var both = Bodies.done(merging.preview(visitor.actor(), left, gone));
        return new Seen(
                new Side(both.left()),
                new Side(both.gone()),
                both.names(),
                MergeApi.ids(collaborations.onlyOf(visitor.actor(), left, gone)),
                MergeApi.Objection.of(visitor, both.problems()));
    }

    @PostMapping
    MergeApi.Done merge(Visitor visitor, @RequestBody MergeApi.Two body) {
        refuseOthers(visitor);
        var done = Bodies.done(
                merging.merge(visitor.actor(), Bodies.needed(body.left(), "left"), Bodies.needed(body.gone(), "gone")));
        return new MergeApi.Done(done.left(), done.gone());
    }

    private void refuseOthers(Visitor visitor) {
        if (!merging.mayMerge(visitor.actor())) {
            throw new NotFound();
        }
    }
}

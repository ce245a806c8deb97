package suishin.platform.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.collaborations.Collaborations;
import suishin.platform.collaborations.JointWork;
import suishin.platform.kernel.Problem;
import suishin.platform.people.Merging;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Making two records of one person one, for programs.
@RestController
@RequestMapping("/api/v1/people/merges")
final class MergeApi {

    private final Merging merging;
    private final Collaborations collaborations;

    MergeApi(Merging merging, Collaborations collaborations) {
        this.merging = merging;
        this.collaborations = collaborations;
    }

    /// The record that stays, and the one that leads to it from then on.
    record Two(Optional<UUID> left, Optional<UUID> gone) {}

    /// What stands against it: empty if nothing does.
    record Objection(String code, String message) {

        static List<Objection> of(Visitor visitor, List<Problem> problems) {
            return problems.stream()
                    .map(problem -> new Objection(problem.code(), visitor.tell(problem)))
                    .toList();
        }
    }

    /// Both records before they become one, by what is kept of each.
    ///
    /// @param works ids of the joint work of the two alone, which goes with the merge
    record Seen(Map<String, Long> left, Map<String, Long> gone, List<UUID> works, List<Objection> problems) {}

    /// Which record was merged into which.
    record Done(UUID left, UUID gone) {}

    @GetMapping
    Seen look(Visitor visitor, @RequestParam UUID left, @RequestParam UUID gone) {
        refuseOthers(visitor);
        var both = Bodies.done(merging.preview(visitor.actor(), left, gone));
        return new Seen(
                both.left().kept(),
                both.gone().kept(),
                ids(collaborations.onlyOf(visitor.actor(), left, gone)),
                Objection.of(visitor, both.problems()));
    }

    @PostMapping
    Done merge(Visitor visitor, @RequestBody Two body) {
        refuseOthers(visitor);
        var done = Bodies.done(
                merging.merge(visitor.actor(), Bodies.needed(body.left(), "left"), Bodies.needed(body.gone(), "gone")));
        return new Done(done.left(), done.gone());
    }

    static List<UUID> ids(List<JointWork> works) {
        return works.stream().map(JointWork::id).toList();
    }

    private void refuseOthers(Visitor visitor) {
        if (!merging.mayMerge(visitor.actor())) {
            throw new NotFound();
        }
    }
}

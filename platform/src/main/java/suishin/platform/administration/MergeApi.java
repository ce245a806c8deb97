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
import suishin.platform.kernel.Problem;
import suishin.platform.people.MergePreview;
import suishin.platform.people.Merging;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Making two records of one person one, for programs.
@RestController
@RequestMapping("/api/v1/people/merges")
final class MergeApi {

    private final Merging merging;

    MergeApi(Merging merging) {
        this.merging = merging;
    }

    /// The record that stays, and the one that leads to it from then on.
    record Two(Optional<UUID> left, Optional<UUID> gone) {}

    /// What stands against it: empty if nothing does.
    record Objection(String code, String message) {

        static List<Objection> of(Visitor visitor, List<Problem> problems) {
            return problems.stream()
                    .map(problem -> new Objection(problem.code(), visitor.say(problem)))
                    .toList();
        }
    }

    /// Both records before they become one, by what is kept of each.
    record Seen(Map<String, Long> left, Map<String, Long> gone, List<Objection> problems) {}

    /// Which record was merged into which.
    record Done(UUID left, UUID gone) {}

    @GetMapping
    Seen look(Visitor visitor, @RequestParam UUID left, @RequestParam UUID gone) {
        refuseOthers(visitor);
        return seen(visitor, Bodies.done(merging.preview(visitor.actor(), left, gone)));
    }

    @PostMapping
    Done merge(Visitor visitor, @RequestBody Two body) {
        refuseOthers(visitor);
        var done = Bodies.done(
                merging.merge(visitor.actor(), Bodies.needed(body.left(), "left"), Bodies.needed(body.gone(), "gone")));
        return new Done(done.left(), done.gone());
    }

    private static Seen seen(Visitor visitor, MergePreview both) {
        return new Seen(both.left().kept(), both.gone().kept(), Objection.of(visitor, both.problems()));
    }

    private void refuseOthers(Visitor visitor) {
        if (!merging.mayMerge(visitor.actor())) {
            throw new NotFound();
        }
    }
}

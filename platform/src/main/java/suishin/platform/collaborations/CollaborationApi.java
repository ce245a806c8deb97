package suishin.platform.collaborations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Joint work, for programs.
@RestController
@RequestMapping("/api/v1/joint-work")
final class CollaborationApi {

    private final Collaborations collaborations;

    CollaborationApi(Collaborations collaborations) {
        this.collaborations = collaborations;
    }

    /// Joint work as a program sends it; parties as on the page.
    record Sent(
            Optional<String> title,
            Optional<String> since,
            Optional<String> until,
            Optional<Long> amountYen,
            Optional<String> source,
            Optional<List<String>> parties) {

        JointWork.Typed typed() {
            return new JointWork.Typed(
                    Bodies.text(title),
                    Bodies.text(since),
                    Bodies.text(until),
                    amountYen.map(String::valueOf).orElse(""),
                    Bodies.text(source),
                    parties.orElse(List.of()));
        }
    }

    @GetMapping
    List<JointWork> list(
            Visitor visitor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
        mustRead(visitor);
        return collaborations.page(visitor.actor(), q, page).works();
    }

    @GetMapping("/{work}")
    JointWork work(Visitor visitor, @PathVariable UUID work) {
        mustRead(visitor);
        return collaborations.find(visitor.actor(), work).orElseThrow(NotFound::new);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    JointWork record(Visitor visitor, @RequestBody Sent body) {
        mustRead(visitor);
        return Bodies.done(collaborations.record(visitor.actor(), body.typed()));
    }

    @PostMapping("/{work}")
    JointWork correct(Visitor visitor, @PathVariable UUID work, @RequestBody Sent body) {
        mustRead(visitor);
        return Bodies.done(collaborations.correct(visitor.actor(), work, body.typed()));
    }

    @DeleteMapping("/{work}")
    UUID remove(Visitor visitor, @PathVariable UUID work) {
        mustRead(visitor);
        return Bodies.done(collaborations.remove(visitor.actor(), work));
    }

    private void mustRead(Visitor visitor) {
        if (!collaborations.mayRead(visitor.actor())) {
            throw new NotFound();
        }
    }
}

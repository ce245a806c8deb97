package suishin.platform.estimates;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.estimates.Estimate.Link;
import suishin.platform.estimates.EstimateForm.Asked;
import suishin.platform.estimates.EstimateViews.At;
import suishin.platform.kernel.Decision;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;
import tools.jackson.databind.node.ObjectNode;

/// Estimates for programs: computed, stored, computed once more, linked to targets.
@RestController
@RequestMapping("/api/v1")
final class EstimateApi {

    private final Estimates estimates;
    private final EstimatePlaces places;

    EstimateApi(Estimates estimates, EstimatePlaces places) {
        this.estimates = estimates;
        this.places = places;
    }

    @GetMapping("/strategies/{id}/estimates")
    List<Estimate> list(Visitor visitor, @PathVariable UUID id) {
        places.mustRead(visitor, id);
        return estimates.ofStrategy(visitor.actor(), id);
    }

    @PostMapping("/strategies/{id}/targets/{number}/estimates")
    @ResponseStatus(HttpStatus.CREATED)
    Estimate keep(Visitor visitor, @PathVariable UUID id, @PathVariable int number, @RequestBody ObjectNode body) {
        var at = places.at(visitor, id, number);
        return done(asked(body, at)
                .then(asked ->
                        estimates.keep(visitor.actor(), id, new Link(number, asked.purpose()), asked.question())));
    }

    @PostMapping("/strategies/{id}/targets/{number}/estimates/look")
    Answer look(Visitor visitor, @PathVariable UUID id, @PathVariable int number, @RequestBody ObjectNode body) {
        var at = places.at(visitor, id, number);
        return done(asked(body, at).then(asked -> estimates.look(visitor.actor(), asked.question())));
    }

    @GetMapping("/estimates/{estimate}")
    Estimate show(Visitor visitor, @PathVariable UUID estimate) {
        return estimates.find(visitor.actor(), estimate).orElseThrow(NotFound::new);
    }

    @GetMapping("/estimates/{estimate}/file.xlsx")
    void file(Visitor visitor, @PathVariable UUID estimate, HttpServletResponse response) throws IOException {
        places.sendWorkbook(visitor, show(visitor, estimate), response);
    }

    @PostMapping("/estimates/{estimate}/again")
    Estimates.Again again(Visitor visitor, @PathVariable UUID estimate) {
        return done(estimates.again(visitor.actor(), estimate));
    }

    @PutMapping("/estimates/{estimate}/links/{number}")
    Estimate link(Visitor visitor, @PathVariable UUID estimate, @PathVariable int number, @RequestBody Purposes body) {
        var found = estimates.find(visitor.actor(), estimate).orElseThrow(NotFound::new);
        var at = places.at(visitor, found.strategy(), number);
        return done(estimates.link(visitor.actor(), estimate, new Link(number, body.purpose(places.goals(at)))));
    }

    @DeleteMapping("/estimates/{estimate}/links/{number}")
    Estimate unlink(Visitor visitor, @PathVariable UUID estimate, @PathVariable int number) {
        return done(estimates.unlink(visitor.actor(), estimate, number));
    }

    /// For what an estimate is evidence of a target.
    record Purposes(Optional<String> goal, Optional<String> measure, Optional<String> basis) {

        Purpose purpose(List<String> goals) {
            return EstimateForm.purpose(
                    Map.of("goal", goal.orElse(""), "measure", measure.orElse(""), "basis", basis.orElse("")), goals);
        }
    }

    /// A body has the fields of the form; its demand is a list of lines.
    private Decision<Asked> asked(ObjectNode body, At at) {
        return EstimateForm.read(EstimateBody.form(body), places.goals(at));
    }

    private static <E> E done(Decision<E> decision) {
        return decision.orThrow(no -> no instanceof EstimateRefusal.Unknown ? new NotFound() : new NotAllowed(no));
    }
}

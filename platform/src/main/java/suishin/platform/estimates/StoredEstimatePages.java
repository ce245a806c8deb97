package suishin.platform.estimates;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.estimates.Estimate.Link;
import suishin.platform.estimates.EstimateViews.At;
import suishin.platform.estimates.EstimateViews.Stored;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Typed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// One stored estimate: its figures, computed once more, as a workbook; of which targets it is evidence.
@Controller
@RequestMapping("/work/estimates/{estimate}")
final class StoredEstimatePages {

    private final Estimates estimates;
    private final EstimatePlaces places;
    private final Screens screens;

    StoredEstimatePages(Estimates estimates, EstimatePlaces places, Screens screens) {
        this.estimates = estimates;
        this.places = places;
        this.screens = screens;
    }

    @GetMapping
    View show(Visitor visitor, @PathVariable UUID estimate) {
        return show(visitor, find(visitor, estimate), Optional.empty(), List.of());
    }

    /// Nothing is changed by it, so anybody who reads the estimate may have it computed once more.
    @PostMapping("/again")
    View again(Visitor visitor, @PathVariable UUID estimate) {
        var found = find(visitor, estimate);
        return estimates
                .again(visitor.actor(), estimate)
                .<View>fold(
                        again -> show(visitor, found, Optional.of(again), List.of()),
                        no -> show(visitor, found, Optional.empty(), visitor.say(no))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/links")
    View link(Visitor visitor, @PathVariable UUID estimate, @RequestParam Map<String, String> form) {
        var found = find(visitor, estimate);
        int number = Typed.whole(form.getOrDefault("target", "")).orElse(0);
        var at = places.all(visitor, found.strategy()).stream()
                .filter(one -> one.target().number() == number && one.writes())
                .findFirst()
                .orElseThrow(NotFound::new);
        return changed(visitor, found, at, form)
                .<View>fold(
                        kept -> Screen.seeOther(kept.address(), "saved"),
                        no -> show(visitor, found, Optional.empty(), visitor.say(no))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Decision<Estimate> changed(Visitor visitor, Estimate estimate, At at, Map<String, String> form) {
        int number = at.target().number();
        return form.getOrDefault("act", "").equals("unlink")
                ? estimates.unlink(visitor.actor(), estimate.id(), number)
                : estimates.link(
                        visitor.actor(), estimate.id(), new Link(number, EstimateForm.purpose(form, places.goals(at))));
    }

    @GetMapping("/file.xlsx")
    void file(Visitor visitor, @PathVariable UUID estimate, HttpServletResponse response) throws IOException {
        places.sendWorkbook(visitor, find(visitor, estimate), response);
    }

    private Estimate find(Visitor visitor, UUID id) {
        return estimates.find(visitor.actor(), id).orElseThrow(NotFound::new);
    }

    private Screen show(Visitor visitor, Estimate estimate, Optional<Estimates.Again> again, List<String> problems) {
        var result = places.result(visitor, estimate.question(), estimate.answer());
        var newer = result.flatMap(view -> places.newer(visitor, view.edition()));
        var targets = places.all(visitor, estimate.strategy());
        return screens.show(visitor, "estimates/estimate.jte", new Stored(estimate, result, again, newer, targets))
                .with("problems", problems);
    }
}

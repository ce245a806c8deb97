package suishin.platform.estimates;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.editions.EditionModel;
import suishin.platform.editions.Editions;
import suishin.platform.estimates.Estimate.Link;
import suishin.platform.estimates.EstimateForm.Asked;
import suishin.platform.estimates.EstimateViews.At;
import suishin.platform.estimates.EstimateViews.Form;
import suishin.platform.estimates.EstimateViews.OfTarget;
import suishin.platform.kernel.Decision;
import suishin.platform.web.Filled;
import suishin.platform.web.Inputs;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The estimates of a target, and the form in which a new one is made.
@Controller
@RequestMapping("/work/strategies/{id}/targets/{number}/estimates")
final class EstimatePages {

    private final Estimates estimates;
    private final Editions editions;
    private final EstimatePlaces places;
    private final Screens screens;

    EstimatePages(Estimates estimates, Editions editions, EstimatePlaces places, Screens screens) {
        this.estimates = estimates;
        this.editions = editions;
        this.places = places;
        this.screens = screens;
    }

    @GetMapping
    View list(Visitor visitor, @PathVariable UUID id, @PathVariable int number) {
        return list(visitor, places.at(visitor, id, number), Filled.of(Map.of()));
    }

    private Screen list(Visitor visitor, At at, Filled form) {
        int number = at.target().number();
        var all = estimates.ofStrategy(visitor.actor(), at.strategy());
        var own = all.stream().filter(one -> one.purpose(number).isPresent()).toList();
        var others = all.stream().filter(one -> one.purpose(number).isEmpty()).toList();
        var doubts = own.stream()
                .flatMap(one -> one.purpose(number).stream()
                        .flatMap(purpose -> EstimateNotes.doubts(at.target(), purpose, one).stream()))
                .toList();
        return screens.show(visitor, "estimates/list.jte", new OfTarget(at, own, others, doubts, form));
    }

    /// The form to begin with: empty, divided up by a template, or as another estimate was asked.
    @GetMapping("/new")
    View begin(
            Visitor visitor, @PathVariable UUID id, @PathVariable int number, @RequestParam Map<String, String> asked) {
        var at = writable(visitor, id, number);
        var form = begun(visitor, at, asked);
        boolean divides = Stream.of("template", "whole")
                .anyMatch(field -> !form.getOrDefault(field, "").isBlank());
        return divides ? divide(visitor, at, form) : show(visitor, at, Filled.of(form), Optional.empty());
    }

    private Map<String, String> begun(Visitor visitor, At at, Map<String, String> asked) {
        var from = Inputs.id(asked.getOrDefault("from", ""))
                .flatMap(one -> estimates.find(visitor.actor(), one))
                .filter(one -> one.strategy().equals(at.strategy()));
        var form =
                new HashMap<>(from.map(one -> EstimateForm.of(one.question())).orElse(Map.of()));
        asked.forEach(form::putIfAbsent);
        form.putIfAbsent("measure", at.usual().name());
        if (from.isEmpty()) {
            form.putIfAbsent("spread", EstimateForm.USUAL_SPREAD);
        }
        return form;
    }

    @PostMapping("/new")
    View ask(Visitor visitor, @PathVariable UUID id, @PathVariable int number, @RequestParam Map<String, String> form) {
        var at = writable(visitor, id, number);
        return switch (form.getOrDefault("act", "look")) {
            case "more" -> show(visitor, at, Filled.of(EstimateForm.longer(form)), Optional.empty());
            case "divide" -> divide(visitor, at, form);
            case "keep" -> keep(visitor, at, form);
            default -> look(visitor, at, form);
        };
    }

    private View look(Visitor visitor, At at, Map<String, String> form) {
        return EstimateForm.read(form, places.goals(at))
                .then(asked -> estimates
                        .look(visitor.actor(), asked.question())
                        .then(answer -> Decision.accept(places.result(visitor, asked.question(), answer))))
                .<View>fold(
                        result -> show(visitor, at, Filled.of(form), result),
                        no -> show(visitor, at, Filled.of(form).refused(no), Optional.empty())
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private View keep(Visitor visitor, At at, Map<String, String> form) {
        return EstimateForm.read(form, places.goals(at))
                .then(asked -> estimates.keep(visitor.actor(), at.strategy(), link(at, asked), asked.question()))
                .<View>fold(
                        kept -> Screen.seeOther(kept.address(), "estimate-stored"),
                        no -> show(visitor, at, Filled.of(form).refused(no), Optional.empty())
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private static Link link(At at, Asked asked) {
        return new Link(at.target().number(), asked.purpose());
    }

    /// Shows the form with its whole amount divided up by the template it names, or with what keeps it from that.
    private View divide(Visitor visitor, At at, Map<String, String> form) {
        var edition =
                Inputs.id(form.getOrDefault("edition", "")).flatMap(edited -> editions.model(visitor.actor(), edited));
        return EstimateForm.divided(form, edition.map(EditionModel::table))
                .<View>fold(
                        divided -> show(visitor, at, Filled.of(divided), Optional.empty()),
                        no -> show(visitor, at, Filled.of(form).refused(no), Optional.empty())
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private At writable(Visitor visitor, UUID id, int number) {
        var at = places.at(visitor, id, number);
        if (!at.writes()) {
            throw new NotFound();
        }
        return at;
    }

    private Screen show(Visitor visitor, At at, Filled form, Optional<ResultView> result) {
        var edition = Inputs.id(form.text("edition"))
                .flatMap(id -> editions.model(visitor.actor(), id))
                .filter(model -> model.edition().published().isPresent());
        int rows = EstimateForm.rows(form.texts());
        return screens.show(visitor, "estimates/form.jte", new Form(at, edition, form, rows, result));
    }
}

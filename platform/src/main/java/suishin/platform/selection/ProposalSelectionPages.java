package suishin.platform.selection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.deliberation.Deliberations;
import suishin.platform.deliberation.Recommendation.Choice;
import suishin.platform.deliberation.SelectionRefusal;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.selection.Concurrences.Said;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The selection of one proposal, and the letter to its applicant.
@Controller
final class ProposalSelectionPages {

    private final Dockets dockets;
    private final Deliberations deliberations;
    private final Concurrences concurrences;
    private final Decisions decisions;
    private final Releases releases;
    private final Screens screens;

    ProposalSelectionPages(
            Dockets dockets,
            Deliberations deliberations,
            Concurrences concurrences,
            Decisions decisions,
            Releases releases,
            Screens screens) {
        this.dockets = dockets;
        this.deliberations = deliberations;
        this.concurrences = concurrences;
        this.decisions = decisions;
        this.releases = releases;
        this.screens = screens;
    }

    @GetMapping("/work/proposals/{id}/selection")
    View proposal(Visitor visitor, @PathVariable UUID id) {
        return show(visitor, id, List.of(), Typed.NOTHING);
    }

    @PostMapping("/work/proposals/{id}/selection/recommendation")
    View recommend(Visitor visitor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        var typed = new Typed("recommendation", values);
        var choice = new Choice(typed.all("type"), typed.one("reason"), typed.one("exceptionReason"));
        var unsaid = unsaid(typed.one("recommends"), choice);
        return answer(
                visitor,
                id,
                typed,
                unsaid.<Decision<?>>map(Decision::refuse)
                        .orElseGet(
                                () -> deliberations.recommend(visitor.acting(), id, typed.number("version"), choice)));
    }

    @PostMapping("/work/proposals/{id}/selection/deviation")
    View deviate(Visitor visitor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        var typed = new Typed("deviation", values);
        return answer(visitor, id, typed, deliberations.deviate(visitor.acting(), id, typed.one("reason")));
    }

    @PostMapping("/work/proposals/{id}/selection/deviation/confirm")
    View confirm(Visitor visitor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        var typed = new Typed("confirm", values);
        return answer(visitor, id, typed, deliberations.confirm(visitor.acting(), id, typed.number("version")));
    }

    @PostMapping("/work/proposals/{id}/selection/position")
    View position(Visitor visitor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        var typed = new Typed("position", values);
        var said = new Said(
                typed.one("ministry"),
                typed.number("version"),
                typed.one("concurs").equals("true"),
                typed.one("reason"));
        return answer(
                visitor,
                id,
                typed,
                isSaid(typed.one("concurs"))
                        ? concurrences.take(visitor.acting(), id, said)
                        : Decision.refuse(incomplete("concurs", "selection.position-missing")));
    }

    /// {@return what keeps a recommendation from saying one thing: nothing chosen is no "no"}
    static Optional<Refusal> unsaid(String verdict, Choice choice) {
        if (!isSaid(verdict)) {
            return Optional.of(incomplete("recommends", "selection.verdict-missing"));
        }
        boolean recommends = verdict.equals("true");
        if (recommends == choice.types().isEmpty()) {
            return Optional.of(
                    incomplete("type", recommends ? "selection.type-missing" : "selection.type-without-need"));
        }
        return Optional.empty();
    }

    /// {@return whether one of two answers was chosen}
    private static boolean isSaid(String answer) {
        return answer.equals("true") || answer.equals("false");
    }

    static Refusal incomplete(String field, String code) {
        return new SelectionRefusal.Incomplete(List.of(Problem.at(field, code)));
    }

    @PostMapping("/work/proposals/{id}/selection/feedback")
    View feedback(Visitor visitor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        var typed = new Typed("feedback", values);
        var by = visitor.acting();
        var written = values.keySet().stream()
                .filter(field -> field.startsWith("said."))
                .map(field -> field.substring("said.".length()))
                .map(key -> new Feedback(id, key, typed.number("version." + key), said(typed, key), by.id()))
                .toList();
        return answer(visitor, id, typed, decisions.edit(by, id, written));
    }

    /// A browser ends lines in its own way; a text nobody touched must stay the text it was.
    private static String said(Typed typed, String criterion) {
        return typed.one("said." + criterion).replace("\r\n", "\n");
    }

    @GetMapping("/work/proposals/{id}/letter")
    View letter(Visitor visitor, @PathVariable UUID id) {
        var letter = releases.letter(visitor.acting(), id).orElseThrow(NotFound::new);
        return screens.show(visitor, "selection/letter.jte", letter);
    }

    private View answer(Visitor visitor, UUID id, Typed typed, Decision<?> decision) {
        return decision.<View>fold(
                _ -> Screen.seeOther("/work/proposals/" + id + "/selection", "saved"),
                no -> show(visitor, id, visitor.say(no), typed).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen show(Visitor visitor, UUID id, List<String> problems, Typed typed) {
        return screens.show(visitor, "selection/proposal.jte", dockets.ofProposal(visitor.acting(), id))
                .with("problems", problems)
                .with("typed", typed);
    }
}

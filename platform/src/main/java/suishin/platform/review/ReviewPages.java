package suishin.platform.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Refusal;
import suishin.platform.web.IllegalInput;
import suishin.platform.web.Mending;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Where an expert reviews: the list of what they were asked to read, and one page a proposal.
@Controller
final class ReviewPages {

    private static final String ADDRESS = "/work/reviews/";

    private final Reviews reviews;
    private final Screens screens;

    ReviewPages(Reviews reviews, Screens screens) {
        this.reviews = reviews;
        this.screens = screens;
    }

    @GetMapping("/work/calls/{call}/reviews")
    View list(Visitor visitor, @PathVariable UUID call, @RequestParam(defaultValue = "") String q) {
        var found = reviews.list(visitor.actor(), call, q).orElseThrow(NotFound::new);
        return screens.show(visitor, "review/list.jte", found);
    }

    @GetMapping(ADDRESS + "{proposal}")
    View paper(Visitor visitor, @PathVariable UUID proposal) {
        return paper(visitor, proposal, Map.of(), Mending.NOTHING);
    }

    @PostMapping(ADDRESS + "{proposal}")
    View save(Visitor visitor, @PathVariable UUID proposal, @RequestParam Map<String, String> form) {
        var paper = reviews.paper(visitor.actor(), proposal).orElseThrow(NotFound::new);
        boolean submits = form.containsKey("submit");
        return reviews.scoreAll(visitor.actor(), proposal, typed(paper, form))
                .then(review -> submits ? reviews.submit(visitor.actor(), proposal) : Decision.accept(review))
                .<View>fold(
                        _ -> Screen.seeOther(ADDRESS + proposal, submits ? "review-submitted" : "saved"),
                        no -> paper(visitor, proposal, form, wrong(no)).with(status(no)));
    }

    @PostMapping(ADDRESS + "{proposal}/scores/{criterion}")
    View autosave(
            Visitor visitor,
            @PathVariable UUID proposal,
            @PathVariable String criterion,
            @RequestParam Map<String, String> form) {
        return reviews.score(visitor.actor(), proposal, typed(criterion, form))
                .<View>fold(
                        score -> state(visitor, score, List.of()), no -> notSaved(visitor, typed(criterion, form), no));
    }

    private View notSaved(Visitor visitor, Score.Typed typed, Refusal no) {
        if (no instanceof ReviewRefusal.Unknown) {
            throw new NotFound();
        }
        var known = no instanceof ReviewRefusal.Changed(Score current)
                ? current
                : new Score(typed.criterion(), "", "", typed.seen(), visitor.now());
        return state(visitor, known, visitor.say(no)).with(status(no));
    }

    private Screen state(Visitor visitor, Score score, List<String> problems) {
        return screens.show(visitor, "review/state.jte", score).with("problems", problems);
    }

    @PostMapping(ADDRESS + "{proposal}/take-back")
    View takeBack(Visitor visitor, @PathVariable UUID proposal) {
        return reviews.takeBack(visitor.actor(), proposal)
                .<View>fold(
                        _ -> Screen.seeOther(ADDRESS + proposal, "saved"),
                        no -> paper(visitor, proposal, Map.of(), wrong(no)).with(status(no)));
    }

    private static Mending wrong(Refusal no) {
        return new Mending(no.problems())
                .with(field -> field.replaceFirst("^grade\\.", "g-").replaceFirst("^comment\\.", "c-"));
    }

    private static HttpStatus status(Refusal no) {
        return no instanceof ReviewRefusal.Changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static List<Score.Typed> typed(ReviewPaper paper, Map<String, String> form) {
        var typed = new ArrayList<Score.Typed>();
        for (var criterion : paper.rules().criteria()) {
            if (form.containsKey("comment." + criterion.key()) || form.containsKey("grade." + criterion.key())) {
                typed.add(typed(criterion.key(), form));
            }
        }
        return typed;
    }

    private static Score.Typed typed(String criterion, Map<String, String> form) {
        String seen = form.getOrDefault("version." + criterion, "0");
        if (!seen.matches("[0-9]{1,9}")) {
            throw new IllegalInput("no version");
        }
        return new Score.Typed(
                criterion,
                form.getOrDefault("grade." + criterion, ""),
                form.getOrDefault("comment." + criterion, ""),
                Integer.parseInt(seen));
    }

    private Screen paper(Visitor visitor, UUID proposal, Map<String, String> form, Mending wrong) {
        var paper = reviews.paper(visitor.actor(), proposal).orElseThrow(NotFound::new);
        return screens.show(visitor, "review/paper.jte", paper)
                .with("form", form)
                .with("wrong", wrong);
    }
}

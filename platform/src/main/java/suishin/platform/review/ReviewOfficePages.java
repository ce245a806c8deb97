package suishin.platform.review;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.kernel.Decision;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// How far the reviews of a call are, for its office: no score, no comment.
@Controller
@RequestMapping("/office/calls/{call}/reviews")
final class ReviewOfficePages {

    private final ReviewOffice office;
    private final Screens screens;

    ReviewOfficePages(ReviewOffice office, Screens screens) {
        this.office = office;
        this.screens = screens;
    }

    @GetMapping
    View desk(Visitor visitor, @PathVariable UUID call) {
        return desk(visitor, call, List.of());
    }

    @PostMapping("/{review}/excuse")
    View excuse(
            Visitor visitor,
            @PathVariable UUID call,
            @PathVariable UUID review,
            @RequestParam(defaultValue = "") String reason) {
        return done(visitor, call, office.excuse(visitor.actor(), call, review, reason));
    }

    @PostMapping("/{review}/call-back")
    View callBack(Visitor visitor, @PathVariable UUID call, @PathVariable UUID review) {
        return done(visitor, call, office.callBack(visitor.actor(), call, review));
    }

    @PostMapping("/open-deliberation")
    View openDeliberation(Visitor visitor, @PathVariable UUID call) {
        return office.openDeliberation(visitor.actor(), call)
                .<View>fold(
                        _ -> Screen.seeOther("/work/calls/" + call + "/ranking", "review-locked"),
                        no -> desk(visitor, call, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private View done(Visitor visitor, UUID call, Decision<?> decision) {
        return decision.<View>fold(
                _ -> Screen.seeOther("/office/calls/" + call + "/reviews", "saved"),
                no -> desk(visitor, call, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen desk(Visitor visitor, UUID call, List<String> problems) {
        var desk = office.desk(visitor.actor(), call).orThrow(_ -> new NotFound());
        return screens.show(visitor, "review/office.jte", desk).with("problems", problems);
    }
}

package suishin.platform.administration;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.people.Corrections;
import suishin.platform.people.People;
import suishin.platform.web.Filled;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The page on which an office mends what a person is called and where mail reaches them.
@Controller
final class CorrectionPages {

    private static final String PAGE = "/work/people/{person}/correction";

    private final Corrections corrections;
    private final People people;
    private final Roles roles;
    private final Screens screens;

    CorrectionPages(Corrections corrections, People people, Roles roles, Screens screens) {
        this.corrections = corrections;
        this.people = people;
        this.roles = roles;
        this.screens = screens;
    }

    @GetMapping(PAGE)
    View page(Visitor visitor, @PathVariable UUID person) {
        return show(visitor, person, Filled.EMPTY);
    }

    @PostMapping(PAGE)
    View correct(Visitor visitor, @PathVariable UUID person, @RequestParam Map<String, String> typed) {
        show(visitor, person, Filled.EMPTY);
        var form = Filled.of(typed);
        var correction = new Corrections.Correction(
                person, form.text("name"), form.text("nameEn"), form.text("address"), form.text("reason"));
        return corrections
                .correct(visitor.actor(), correction)
                .<View>fold(
                        mended -> Screen.seeOther(
                                "/work/people?person=" + mended.id() + "&done=saved#person-" + mended.id()),
                        no -> show(visitor, person, form.refused(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen show(Visitor visitor, UUID person, Filled form) {
        if (!roles.mayGiveSome(visitor.actor())) {
            throw new NotFound();
        }
        var found = people.find(person).orElseThrow(NotFound::new);
        return screens.show(visitor, "administration/correction.jte", found)
                .with("mayCorrect", corrections.mayCorrect(visitor.actor(), found.id()))
                .with("form", form);
    }
}

package suishin.platform.collaborations;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.People;
import suishin.platform.web.Mending;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// One record of joint work, to be corrected.
@Controller
@RequestMapping("/office/joint-work/{work}")
final class WorkPages {

    private final Collaborations collaborations;
    private final People people;
    private final Organisations organisations;
    private final Screens screens;

    WorkPages(Collaborations collaborations, People people, Organisations organisations, Screens screens) {
        this.collaborations = collaborations;
        this.people = people;
        this.organisations = organisations;
        this.screens = screens;
    }

    @GetMapping
    View form(Visitor visitor, @PathVariable UUID work) {
        return show(visitor, WorkForm.of(mine(visitor, work), people, organisations), Mending.NOTHING);
    }

    @PostMapping
    View correct(Visitor visitor, @PathVariable UUID work, @RequestParam Map<String, String> form) {
        mine(visitor, work);
        return collaborations
                .correct(visitor.actor(), work, WorkForm.typed(form))
                .<View>fold(
                        _ -> Screen.seeOther("/office/joint-work", "saved"),
                        no -> show(visitor, form, new Mending(no.problems())).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private JointWork mine(Visitor visitor, UUID work) {
        if (!collaborations.mayKeep(visitor.actor())) {
            throw new NotFound();
        }
        return collaborations.find(visitor.actor(), work).orElseThrow(NotFound::new);
    }

    private Screen show(Visitor visitor, Map<String, String> typed, Mending wrong) {
        return screens.show(visitor, "collaborations/work.jte")
                .with("typed", typed)
                .with("wrong", wrong);
    }
}

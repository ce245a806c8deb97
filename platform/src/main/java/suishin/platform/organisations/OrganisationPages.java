package suishin.platform.organisations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.kernel.Refusal;
import suishin.platform.programmes.Sector;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The register of institutions: looking one up, adding one.
@Controller
@RequestMapping("/work/organisations")
final class OrganisationPages {

    private final Organisations organisations;
    private final Hierarchy hierarchy;
    private final Screens screens;

    OrganisationPages(Organisations organisations, Hierarchy hierarchy, Screens screens) {
        this.organisations = organisations;
        this.hierarchy = hierarchy;
        this.screens = screens;
    }

    @GetMapping
    View register(Visitor visitor, @RequestParam Map<String, String> typed) {
        return show(visitor, typed, List.of());
    }

    @PostMapping
    View add(Visitor visitor, @RequestParam Sector sector, @RequestParam Map<String, String> typed) {
        var draft = new Organisation.Draft(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("nameEn", ""),
                sector,
                typed.getOrDefault("corporateNumber", ""),
                typed.containsKey("distinct"));
        return organisations
                .add(visitor.actor(), draft)
                .<View>fold(
                        _ -> Screen.seeOther("/work/organisations", "organisation-added"),
                        no -> show(visitor, asked(typed, no), visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    /// {@return what was typed, with a search for those it may be and the question whether it is one of them}
    private static Map<String, String> asked(Map<String, String> typed, Refusal no) {
        if (!(no instanceof OrganisationRefusal.LooksLike)) {
            return typed;
        }
        var asked = new HashMap<>(typed);
        asked.put("q", typed.getOrDefault("name", ""));
        asked.put("alike", "yes");
        return asked;
    }

    private Screen show(Visitor visitor, Map<String, String> typed, List<String> problems) {
        var found = organisations.search(typed.getOrDefault("q", ""));
        var view = new OrganisationPage.Register(
                found, organisations.mayAdd(visitor.actor()), hierarchy.mayChange(visitor.actor()), typed);
        return screens.show(visitor, "organisations/register.jte", view).with("problems", problems);
    }
}

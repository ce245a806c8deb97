package suishin.platform.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.people.People;
import suishin.platform.people.Sessions;
import suishin.platform.web.Filled;
import suishin.platform.web.Mending;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Steps into sample roles and moves the clock. There is no such page in `serve`.
@Controller
@Profile("demo")
final class DemoPages {

    private static final int MOST_DAYS = 400;

    private final DemoStage stage;
    private final SampleStrategies strategies;
    private final SampleCommittee committee;
    private final People people;
    private final Sessions sessions;
    private final Screens screens;

    DemoPages(
            DemoStage stage,
            SampleStrategies strategies,
            SampleCommittee committee,
            People people,
            Sessions sessions,
            Screens screens) {
        this.stage = stage;
        this.strategies = strategies;
        this.committee = committee;
        this.people = people;
        this.sessions = sessions;
        this.screens = screens;
    }

    @GetMapping("/demo")
    View demo(Visitor visitor) {
        return show(visitor, Filled.EMPTY);
    }

    private Screen show(Visitor visitor, Filled form) {
        return screens.show(visitor, "demo/demo.jte", stage.roles())
                .with("committee", committee.call())
                .with("form", form);
    }

    @PostMapping("/demo/step-into/{person}")
    View stepInto(@PathVariable UUID person, HttpServletRequest request, HttpServletResponse response) {
        if (stage.roles().stream().noneMatch(role -> role.person().equals(person))) {
            throw new NotFound();
        }
        return Screen.seeOther(sessions.enter(people.find(person).orElseThrow(NotFound::new), request, response));
    }

    @PostMapping("/demo/wait")
    View wait(Visitor visitor, @RequestParam(defaultValue = "") String days) {
        var many = Typed.whole(days, 1, MOST_DAYS);
        if (many.isEmpty()) {
            var wrong = Problem.at("days", "demo.days-unreadable", days.strip(), MOST_DAYS);
            return show(visitor, new Filled(Map.of("days", days), new Mending(List.of(wrong))))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        stage.wait(Duration.ofDays(many.get()));
        return Screen.seeOther("/demo", "saved");
    }

    @PostMapping("/demo/fill")
    View fill() {
        strategies.fillAll();
        return Screen.seeOther("/demo", "saved");
    }

    @PostMapping("/demo/committee")
    View committee() {
        committee.load();
        return Screen.seeOther("/demo", "saved");
    }
}

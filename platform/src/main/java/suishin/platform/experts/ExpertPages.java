package suishin.platform.experts;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.organisations.Organisation;
import suishin.platform.programmes.Sector;
import suishin.platform.web.Filled;
import suishin.platform.web.Inputs;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The pool of experts, for the office.
@Controller
final class ExpertPages {

    private static final String POOL = "/office/experts";

    private final Experts experts;
    private final Experts.Directories directories;
    private final Screens screens;

    ExpertPages(Experts experts, Experts.Directories directories, Screens screens) {
        this.experts = experts;
        this.directories = directories;
        this.screens = screens;
    }

    @GetMapping(POOL)
    View pool(Visitor visitor) {
        return pool(visitor, Filled.EMPTY);
    }

    @PostMapping(POOL)
    View invite(Visitor visitor, @RequestParam Map<String, String> form) {
        var invitation = new Expert.Invitation(
                form.getOrDefault("name", "").strip(),
                form.getOrDefault("nameEn", "").strip(),
                form.getOrDefault("address", "").strip(),
                sector(form),
                form.getOrDefault("discipline", "").strip());
        return experts.invite(visitor.actor(), invitation)
                .<View>fold(
                        expert -> Screen.seeOther(POOL + "/" + expert.person(), "saved"),
                        no -> pool(visitor, Filled.of(form).refused(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping(POOL + "/{person}")
    View one(Visitor visitor, @PathVariable UUID person) {
        return one(visitor, person, Filled.EMPTY);
    }

    @PostMapping(POOL + "/{person}")
    View describe(Visitor visitor, @PathVariable UUID person, @RequestParam Map<String, String> form) {
        String discipline = form.getOrDefault("discipline", "").strip();
        return done(
                visitor, person, Filled.of(form), experts.describe(visitor.actor(), person, sector(form), discipline));
    }

    @PostMapping(POOL + "/{person}/affiliations")
    View affiliate(Visitor visitor, @PathVariable UUID person, @RequestParam Map<String, String> form) {
        return done(
                visitor,
                person,
                Filled.of(form),
                typed(person, form).then(affiliation -> experts.affiliate(visitor.actor(), affiliation)));
    }

    @PostMapping(POOL + "/{person}/affiliations/{affiliation}/end")
    View end(
            Visitor visitor,
            @PathVariable UUID person,
            @PathVariable UUID affiliation,
            @RequestParam(defaultValue = "") String until) {
        String field = "end-" + affiliation;
        return done(
                visitor,
                person,
                Filled.of(Map.of(field, until.strip())),
                Typed.day(until)
                        .map(day -> experts.end(visitor.actor(), person, affiliation, day))
                        .orElseGet(() -> Decision.refuse(new ExpertRefusal.Incomplete(List.of(unread(field, until))))));
    }

    private View done(Visitor visitor, UUID person, Filled form, Decision<?> decision) {
        return decision.<View>fold(
                _ -> Screen.seeOther(POOL + "/" + person, "saved"),
                no -> one(visitor, person, form.refused(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Decision<Affiliation> typed(UUID person, Map<String, String> form) {
        var problems = new ArrayList<Problem>();
        var organisation = organisation(form.getOrDefault("organisation", "").strip());
        if (organisation.isEmpty()) {
            problems.add(Problem.at("organisation", "experts.organisation-unknown"));
        }
        var since = day("since", form, problems);
        if (form.getOrDefault("since", "").isBlank()) {
            problems.add(Problem.at("since", "experts.since-missing"));
        }
        var until = day("until", form, problems);
        return problems.isEmpty()
                ? Decision.accept(new Affiliation(
                        person,
                        person,
                        organisation.orElseThrow().id(),
                        form.getOrDefault("role", "").strip(),
                        since.orElseThrow(),
                        until))
                : Decision.refuse(new ExpertRefusal.Incomplete(problems));
    }

    private static Optional<LocalDate> day(String field, Map<String, String> form, List<Problem> problems) {
        String text = form.getOrDefault(field, "");
        var day = Typed.day(text);
        if (!text.isBlank() && day.isEmpty()) {
            problems.add(unread(field, text));
        }
        return day;
    }

    private static Problem unread(String field, String text) {
        return text.isBlank()
                ? Problem.at(field, "experts.until-missing")
                : Problem.at(field, "experts.day-unread", text.strip());
    }

    /// {@return the one institution of exactly this name, or else the only one that fits}
    private Optional<Organisation> organisation(String name) {
        var found = directories.organisations().search(name);
        var same = found.stream().filter(one -> one.name().equals(name)).toList();
        return same.size() == 1 || found.size() != 1 ? same.stream().findFirst() : Optional.of(found.getFirst());
    }

    private static Sector sector(Map<String, String> form) {
        return Inputs.choice(Sector.class, form.getOrDefault("sector", "")).orElse(Sector.ACADEMIA);
    }

    private Screen pool(Visitor visitor, Filled form) {
        mustKeep(visitor);
        return screens.show(visitor, "experts/pool.jte", views(experts.pool(visitor.actor())))
                .with("form", form);
    }

    private Screen one(Visitor visitor, UUID person, Filled form) {
        mustKeep(visitor);
        var expert = experts.find(visitor.actor(), person).orElseThrow(NotFound::new);
        return screens.show(
                        visitor, "experts/expert.jte", views(List.of(expert)).getFirst())
                .with("form", form);
    }

    private void mustKeep(Visitor visitor) {
        if (!experts.mayKeep(visitor.actor())) {
            throw new NotFound();
        }
    }

    private List<ExpertView> views(List<Expert> pool) {
        var people = directories.people().all(pool.stream().map(Expert::person).toList());
        var organisations = directories
                .organisations()
                .all(pool.stream()
                        .flatMap(expert -> expert.affiliations().stream())
                        .map(Affiliation::organisation)
                        .distinct()
                        .toList())
                .values()
                .stream()
                .collect(toMap(Organisation::id, Organisation::words));
        return pool.stream()
                .flatMap(expert -> Optional.ofNullable(people.get(expert.person())).stream()
                        .map(person -> new ExpertView(
                                expert,
                                new ExpertView.Name(person.name(), person.nameEn(), person.address()),
                                organisations)))
                .toList();
    }
}

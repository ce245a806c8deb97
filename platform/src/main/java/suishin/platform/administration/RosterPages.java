package suishin.platform.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.access.Access;
import suishin.platform.kernel.Problem;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.people.SignInLinks;
import suishin.platform.web.Inputs;
import suishin.platform.web.Mending;
import suishin.platform.web.NotFound;
import suishin.platform.web.Paging;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// The page of people: who is in, in which role; adding somebody sends them a link.
@Controller
final class RosterPages implements WorkItem.Source {

    private static final String ROLE_MISSING = "administration.role-missing";

    private final Access access;
    private final People people;
    private final Roles roles;
    private final SignInLinks links;
    private final Screens screens;

    RosterPages(Access access, People people, Roles roles, SignInLinks links, Screens screens) {
        this.access = access;
        this.people = people;
        this.roles = roles;
        this.links = links;
        this.screens = screens;
    }

    @GetMapping("/work/people")
    View roster(
            Visitor visitor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String person) {
        var asked = new Roster.Asked(q.strip(), Paging.asked(page), person.strip());
        return show(visitor, asked, Roster.Typed.NOTHING, Mending.NOTHING);
    }

    @PostMapping("/work/people")
    View add(
            Visitor visitor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String role) {
        refuseOthers(visitor);
        var typed = new Roster.Typed(name, nameEn, address, role);
        var offer = roles.offer(visitor, role);
        if (offer.isEmpty()) {
            var problems = new ArrayList<>(people.problems(visitor.actor(), name, address.strip()));
            problems.add(Problem.at("role", ROLE_MISSING));
            return refused(visitor, Roster.Asked.EVERYBODY, typed, problems);
        }
        return people.add(visitor.actor(), name, nameEn, address.strip(), Optional.empty())
                .<View>fold(
                        person -> welcome(visitor, person, offer.get()),
                        no -> refused(visitor, Roster.Asked.EVERYBODY, typed, no.problems()));
    }

    private View refused(Visitor visitor, Roster.Asked asked, Roster.Typed typed, List<Problem> problems) {
        return show(visitor, asked, typed, new Mending(problems)).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/work/people/{person}/roles")
    View give(Visitor visitor, @PathVariable UUID person, @RequestParam(defaultValue = "") String role) {
        return change(
                visitor,
                person,
                role,
                offer -> access.give(visitor.actor(), person, offer.role(), offer.scope(), Optional.empty()));
    }

    @PostMapping("/work/people/{person}/roles/end")
    View end(Visitor visitor, @PathVariable UUID person, @RequestParam(defaultValue = "") String role) {
        return change(visitor, person, role, offer -> access.end(visitor.actor(), person, offer.role(), offer.scope()));
    }

    private View change(Visitor visitor, UUID person, String role, Consumer<RoleOffer> act) {
        refuseOthers(visitor);
        var found = people.find(person).orElseThrow(NotFound::new);
        if (role.isBlank()) {
            var missing = List.of(Problem.at("give-" + found.id(), ROLE_MISSING));
            return refused(visitor, Roster.Asked.of(found.id()), Roster.Typed.NOTHING, missing);
        }
        act.accept(roles.offer(visitor, role).orElseThrow(NotFound::new));
        return Screen.seeOther("/work/people?person=" + found.id() + "&done=saved#person-" + found.id());
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        return roles.mayGiveSome(visitor.actor())
                ? List.of(new WorkItem(
                        visitor.say("administration.people"),
                        visitor.say("administration.people.note"),
                        "/work/people"))
                : List.of();
    }

    private View welcome(Visitor visitor, Person person, RoleOffer offer) {
        access.give(visitor.actor(), person.id(), offer.role(), offer.scope(), Optional.empty());
        links.send(person.address(), visitor.language());
        return Screen.seeOther("/work/people", "person-added");
    }

    private Screen show(Visitor visitor, Roster.Asked asked, Roster.Typed typed, Mending wrong) {
        refuseOthers(visitor);
        var chosen = Inputs.id(asked.person()).flatMap(people::find).map(Person::id);
        var paging = chosen.map(person -> around(asked.query(), person))
                .orElseGet(() -> new Paging(asked.page(), people.count(asked.query()), Roster.SIZE));
        var shown = people.page(asked.query(), paging.offset(), paging.size());
        if (chosen.isPresent() && shown.stream().noneMatch(one -> one.id().equals(chosen.get()))) {
            return show(visitor, Roster.Asked.of(chosen.get()), typed, wrong);
        }
        var held = roles.held(visitor, shown.stream().map(Person::id).toList());
        var lines = shown.stream()
                .map(person -> new Roster.Line(person, held.getOrDefault(person.id(), List.of())))
                .toList();
        var roster = new Roster(lines, paging, asked, roles.offers(visitor), chosen, typed);
        return screens.show(visitor, "administration/people.jte", roster)
                .with(roster.isUnknown() ? HttpStatus.NOT_FOUND : HttpStatus.OK)
                .with("wrong", wrong);
    }

    private Paging around(String query, UUID person) {
        int page = people.before(query, person) / Roster.SIZE + 1;
        return new Paging(page, people.count(query), Roster.SIZE);
    }

    private void refuseOthers(Visitor visitor) {
        if (!roles.mayGiveSome(visitor.actor())) {
            throw new NotFound();
        }
    }
}

package suishin.platform.administration;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.collaborations.Collaborations;
import suishin.platform.experts.Affiliation;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.MergePreview;
import suishin.platform.people.Merging;
import suishin.platform.people.People;
import suishin.platform.people.PeopleRefusal;
import suishin.platform.people.Person;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The page on which two records of one person become one: both side by side, what stands against it, and the act.
@Controller
final class MergePages {

    private static final String PAGE = "/work/people/merge";
    private static final int MOST_PAIRS = 50;

    private final Merging merging;
    private final People people;
    private final Roles roles;
    private final Workplaces workplaces;
    private final Screens screens;

    MergePages(Merging merging, People people, Roles roles, Workplaces workplaces, Screens screens) {
        this.merging = merging;
        this.people = people;
        this.roles = roles;
        this.workplaces = workplaces;
        this.screens = screens;
    }

    /// Where people work and worked, and with whom.
    @Component("mergeWorkplaces")
    record Workplaces(Experts experts, Organisations organisations, Collaborations collaborations) {}

    /// Both records, named by their ids: no address stands where browsers, logs and other sites can read it.
    @GetMapping(PAGE)
    View look(Visitor visitor, @RequestParam Optional<UUID> left, @RequestParam Optional<UUID> gone) {
        refuseOthers(visitor);
        var asked = left.flatMap(one -> gone.map(other -> merging.preview(visitor.actor(), one, other)));
        return show(visitor, new MergeView.Typed(address(left), address(gone)), asked);
    }

    @PostMapping(PAGE + "/look")
    View find(
            Visitor visitor,
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String gone) {
        refuseOthers(visitor);
        var typed = new MergeView.Typed(left.strip(), gone.strip());
        return both(typed)
                .<View>fold(
                        pair -> Screen.seeOther(MergeView.address(pair.one(), pair.other())),
                        no -> show(visitor, typed, Optional.of(Decision.refuse(no)))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping(PAGE)
    View merge(Visitor visitor, @RequestParam UUID left, @RequestParam UUID gone) {
        refuseOthers(visitor);
        return merging.merge(visitor.actor(), left, gone)
                .<View>fold(
                        _ -> Screen.seeOther("/work/people", "people-merged"),
                        no -> show(
                                        visitor,
                                        new MergeView.Typed(address(Optional.of(left)), address(Optional.of(gone))),
                                        Optional.of(refused(visitor, left, gone, no)))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private String address(Optional<UUID> person) {
        return person.flatMap(people::find).map(Person::address).orElse("");
    }

    /// {@return both records again if they can be shown with what stands against it; else what was refused}
    private Decision<MergePreview> refused(Visitor visitor, UUID left, UUID gone, Refusal refusal) {
        var again = merging.preview(visitor.actor(), left, gone);
        return again.fold(both -> !both.problems().isEmpty(), _ -> true) ? again : Decision.refuse(refusal);
    }

    private Decision<MergeView.Pair> both(MergeView.Typed typed) {
        var left = merging.at(typed.left());
        var gone = merging.at(typed.gone());
        var problems = Stream.of(left, gone)
                .flatMap(one -> one.<Stream<Problem>>fold(_ -> Stream.of(), no -> no.problems().stream()))
                .toList();
        return problems.isEmpty()
                ? left.then(one -> gone.then(other -> Decision.accept(new MergeView.Pair(one, other))))
                : Decision.refuse(new PeopleRefusal.NotMergeable(problems));
    }

    private Screen show(Visitor visitor, MergeView.Typed typed, Optional<Decision<MergePreview>> asked) {
        var preview =
                asked.flatMap(decision -> decision.<Optional<MergePreview>>fold(Optional::of, _ -> Optional.empty()));
        var problems = asked.map(decision -> decision.<List<String>>fold(
                        both -> both.problems().stream().map(visitor::say).toList(), visitor::say))
                .orElse(List.of());
        var pairs = asked.isPresent()
                ? List.<MergeView.Pair>of()
                : List.copyOf(Doubles.among(people.everybody(), MOST_PAIRS));
        var columns = preview.map(both -> columns(visitor, both)).orElse(List.of());
        var works = preview.map(both -> workplaces
                        .collaborations()
                        .onlyOf(
                                visitor.actor(),
                                both.left().person().id(),
                                both.gone().person().id()))
                .orElse(List.of());
        return screens.show(visitor, "administration/merge.jte", new MergeView(typed, preview, columns, works, pairs))
                .with("problems", problems);
    }

    private List<MergeView.Column> columns(Visitor visitor, MergePreview both) {
        var two = List.of(both.left().person(), both.gone().person());
        var ids = two.stream().map(Person::id).toList();
        var held = roles.held(visitor, ids);
        var experts = workplaces.experts().among(visitor.actor(), ids).stream()
                .collect(toMap(Expert::person, Expert::affiliations));
        var names = workplaces
                .organisations()
                .all(Stream.concat(
                                experts.values().stream().flatMap(List::stream).map(Affiliation::organisation),
                                two.stream().flatMap(one -> one.organisation().stream()))
                        .toList());
        return two.stream()
                .map(one -> new MergeView.Column(
                        one,
                        held.getOrDefault(one.id(), List.of()),
                        workplaces(visitor, one, experts.getOrDefault(one.id(), List.of()), names)))
                .toList();
    }

    private static List<String> workplaces(
            Visitor visitor, Person person, List<Affiliation> dated, Map<UUID, Organisation> names) {
        var of = Stream.concat(
                person.organisation().stream(),
                dated.stream().filter(one -> one.until().isEmpty()).map(Affiliation::organisation));
        return of.distinct()
                .flatMap(id -> Optional.ofNullable(names.get(id)).stream())
                .map(one -> visitor.either(one.name(), one.nameEn()))
                .toList();
    }

    private void refuseOthers(Visitor visitor) {
        if (!merging.mayMerge(visitor.actor())) {
            throw new NotFound();
        }
    }
}

package suishin.platform.organisations;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.HomeZone;
import suishin.platform.kernel.Typed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// One institution: what it is, was called and belongs to, and the forms with which the office keeps it.
@Controller
@RequestMapping("/work/organisations/{id}")
final class KeepingPages {

    private final Organisations organisations;
    private final Keeping keeping;
    private final ObjectProvider<OrganisationFact> facts;
    private final InstantSource clock;
    private final Screens screens;

    KeepingPages(
            Organisations organisations,
            Keeping keeping,
            ObjectProvider<OrganisationFact> facts,
            InstantSource clock,
            Screens screens) {
        this.organisations = organisations;
        this.keeping = keeping;
        this.facts = facts;
        this.clock = clock;
        this.screens = screens;
    }

    /// What is kept of an institution.
    @Component
    record Keeping(Hierarchy hierarchy, Names names, Numbers numbers) {}

    @GetMapping
    View page(Visitor visitor, @PathVariable UUID id) {
        return show(visitor, id, Map.of(), List.of());
    }

    @PostMapping("/name")
    View rename(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var renamed = day(form, "from")
                .<Decision<?>>map(day -> keeping.names().rename(visitor.actor(), id, renaming(id, form, day)))
                .orElseGet(KeepingPages::wrongDates);
        return done(visitor, id, form, renamed);
    }

    /// An English name that the form leaves as it was stays, also if it is mended before the day.
    private Names.Renaming renaming(UUID id, Map<String, String> form, LocalDate from) {
        var before = organisations.find(id).map(Organisation::nameEn);
        var english = Optional.ofNullable(form.get("nameEn"))
                .map(String::strip)
                .filter(typed -> !before.equals(Optional.of(typed)));
        return new Names.Renaming(text(form, "name"), english, from, form.containsKey("distinct"));
    }

    @PostMapping("/name/correct")
    View correct(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var correction = new Names.Correction(
                text(form, "name"), text(form, "nameEn"), text(form, "reason"), form.containsKey("distinct"));
        return done(visitor, id, form, keeping.names().correct(visitor.actor(), id, correction));
    }

    @PostMapping("/name/drop")
    View drop(Visitor visitor, @PathVariable UUID id) {
        return done(visitor, id, Map.of(), keeping.names().dropPlanned(visitor.actor(), id));
    }

    @PostMapping("/names")
    View name(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var kind = one(OtherName.Kind.values(), form);
        var named = days(form)
                .then(days -> kind.isEmpty()
                        ? KeepingPages.<OtherName>unknown()
                        : keeping.names()
                                .add(visitor.actor(), new OtherName(id, kind.get(), text(form, "name"), days)));
        return done(visitor, id, form, named);
    }

    @PostMapping("/ties")
    View tie(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var parent = organisations.exactly(text(form, "parent")).map(Organisation::id);
        var kind = one(TieKind.values(), form);
        var tied = days(form)
                .then(days -> parent.isEmpty() || kind.isEmpty()
                        ? KeepingPages.<Tie>unknown()
                        : keeping.hierarchy().tie(visitor.actor(), id, parent.get(), kind.get(), days));
        return done(visitor, id, form, tied);
    }

    @PostMapping("/ties/{tie}/end")
    View end(Visitor visitor, @PathVariable UUID id, @PathVariable UUID tie, @RequestParam Map<String, String> form) {
        var ended = day(form, "until")
                .map(day -> keeping.hierarchy().end(visitor.actor(), tie, day))
                .orElseGet(KeepingPages::wrongDates);
        return done(visitor, id, form, ended);
    }

    @PostMapping("/ties/{tie}/remove")
    View remove(Visitor visitor, @PathVariable UUID id, @PathVariable UUID tie) {
        return done(visitor, id, Map.of(), keeping.hierarchy().remove(visitor.actor(), tie));
    }

    @PostMapping("/profile")
    View describe(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var prefecture = Optional.of(text(form, "prefecture"))
                .filter(typed -> typed.matches("[0-9]{1,2}"))
                .map(Integer::valueOf);
        var profile = new Profile(one(OrganisationKind.values(), form), prefecture);
        return done(visitor, id, form, keeping.hierarchy().describe(visitor.actor(), id, profile));
    }

    @PostMapping("/number")
    View number(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        return done(visitor, id, form, keeping.numbers().enter(visitor.actor(), id, text(form, "number")));
    }

    private View done(Visitor visitor, UUID id, Map<String, String> form, Decision<?> decision) {
        if (!keeping.hierarchy().mayChange(visitor.actor())) {
            throw new NotFound();
        }
        return decision.<View>fold(
                _ -> Screen.seeOther("/work/organisations/" + id, "saved"),
                no -> show(visitor, id, form, visitor.say(no))
                        .with("alike", no instanceof OrganisationRefusal.LooksLike)
                        .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen show(Visitor visitor, UUID id, Map<String, String> form, List<String> problems) {
        var organisation = organisations.find(id).orElseThrow(NotFound::new);
        return screens.show(visitor, "organisations/organisation.jte", page(visitor, organisation))
                .with("form", form)
                .with("alike", false)
                .with("problems", problems);
    }

    private OrganisationPage page(Visitor visitor, Organisation organisation) {
        UUID id = organisation.id();
        var around = keeping.hierarchy().around(id);
        var today = HomeZone.today(clock);
        var chains = organisations.above(List.of(id), today, today).getOrDefault(id, List.of());
        var others = organisations.all(Stream.concat(
                        around.stream().flatMap(tie -> Stream.of(tie.child(), tie.parent())),
                        chains.stream().map(Ancestor::organisation))
                .distinct()
                .toList());
        return new OrganisationPage(
                organisation,
                keeping.hierarchy().profile(id),
                keeping.names().of(List.of(id)),
                keeping.names().planned(id),
                new OrganisationPage.Ties(
                        around.stream().filter(tie -> tie.child().equals(id)).toList(),
                        around.stream().filter(tie -> tie.parent().equals(id)).toList(),
                        chains),
                others,
                facts.orderedStream()
                        .flatMap(fact -> fact.of(visitor, id).stream())
                        .toList(),
                keeping.hierarchy().mayChange(visitor.actor()));
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    private static Optional<LocalDate> day(Map<String, String> form, String field) {
        return Typed.day(text(form, field));
    }

    private static Decision<Days> days(Map<String, String> form) {
        boolean read = Stream.of("since", "until")
                .allMatch(
                        field -> text(form, field).isEmpty() || day(form, field).isPresent());
        return read ? Days.between(day(form, "since"), day(form, "until")) : wrongDates();
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, Map<String, String> form) {
        return Stream.of(all)
                .filter(one -> one.name().equals(text(form, "kind")))
                .findFirst();
    }

    private static <E> Decision<E> wrongDates() {
        return Decision.refuse(new OrganisationRefusal.WrongDates());
    }

    private static <E> Decision<E> unknown() {
        return Decision.refuse(new OrganisationRefusal.Unknown());
    }
}

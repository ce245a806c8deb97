package suishin.platform.organisations;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.regions.Prefectures;
import suishin.platform.web.Mending;
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
        return show(visitor, id, Map.of(), Mending.NOTHING);
    }

    @PostMapping("/name")
    View rename(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var typed = new Typing(form);
        var from = typed.needed("from");
        typed.name(true);
        var renamed =
                typed.read(() -> keeping.names().rename(visitor.actor(), id, renaming(id, typed, from.orElseThrow())));
        return done(visitor, id, form, renamed, Map.of("name", "new-name", "nameEn", "new-name-en"));
    }

    /// An English name that the form leaves as it was stays, also if it is mended before the day.
    private Names.Renaming renaming(UUID id, Typing typed, LocalDate from) {
        var before = organisations.find(id).map(Organisation::nameEn);
        var english = typed.sent("nameEn").filter(name -> !before.equals(Optional.of(name)));
        return new Names.Renaming(
                typed.text("name"), english, from, typed.sent("distinct").isPresent());
    }

    @PostMapping("/name/correct")
    View correct(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var typed = new Typing(form);
        var correction = new Names.Correction(
                typed.text("name"),
                typed.text("nameEn"),
                typed.text("reason"),
                typed.sent("distinct").isPresent());
        var ids = Map.of("name", "right-name", "nameEn", "right-name-en", "reason", "correct-reason");
        return done(visitor, id, form, keeping.names().correct(visitor.actor(), id, correction), ids);
    }

    @PostMapping("/name/drop")
    View drop(Visitor visitor, @PathVariable UUID id) {
        return done(visitor, id, Map.of(), keeping.names().dropPlanned(visitor.actor(), id), Map.of());
    }

    @PostMapping("/names")
    View name(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var typed = new Typing(form);
        typed.name(false);
        var kind = typed.one(OtherName.Kind.values());
        var days = typed.days();
        var named = typed.read(() ->
                keeping.names().add(visitor.actor(), new OtherName(id, kind.orElseThrow(), typed.text("name"), days)));
        var ids = Map.of("name", "other-name", "kind", "name-kind", "since", "name-since", "until", "name-until");
        return done(visitor, id, form, named, ids);
    }

    @PostMapping("/ties")
    View tie(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var typed = new Typing(form);
        var parent = typed.parent(organisations);
        var kind = typed.one(TieKind.values());
        var days = typed.days();
        var tied = typed.read(
                () -> keeping.hierarchy().tie(visitor.actor(), id, parent.orElseThrow(), kind.orElseThrow(), days));
        return done(visitor, id, form, tied, Map.of("kind", "tie-kind", "since", "tie-since", "until", "tie-until"));
    }

    @PostMapping("/ties/{tie}/end")
    View end(Visitor visitor, @PathVariable UUID id, @PathVariable UUID tie, @RequestParam Map<String, String> form) {
        var typed = new Typing(form);
        var until = typed.needed("until");
        var ended = typed.read(() -> keeping.hierarchy().end(visitor.actor(), tie, until.orElseThrow()));
        var kept = Map.of("end-" + tie, typed.text("until"));
        return done(visitor, id, kept, ended, Map.of("until", "until-" + tie));
    }

    @PostMapping("/ties/{tie}/remove")
    View remove(Visitor visitor, @PathVariable UUID id, @PathVariable UUID tie) {
        return done(visitor, id, Map.of(), keeping.hierarchy().remove(visitor.actor(), tie), Map.of());
    }

    @PostMapping("/profile")
    View describe(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var typed = new Typing(form);
        var kind = typed.oneOrNone(OrganisationKind.values());
        var prefecture = typed.prefecture();
        var described =
                typed.read(() -> keeping.hierarchy().describe(visitor.actor(), id, new Profile(kind, prefecture)));
        return done(visitor, id, form, described, Map.of());
    }

    @PostMapping("/number")
    View number(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var number = new Typing(form).text("number");
        var entered = keeping.numbers().enter(visitor.actor(), id, number);
        return done(visitor, id, form, entered, Map.of("corporateNumber", "number"));
    }

    /// @param ids the controls whose ids are not the names of their fields
    private View done(
            Visitor visitor, UUID id, Map<String, String> form, Decision<?> decision, Map<String, String> ids) {
        if (!keeping.hierarchy().mayChange(visitor.actor())) {
            throw new NotFound();
        }
        return decision.<View>fold(
                _ -> Screen.seeOther("/work/organisations/" + id, "saved"),
                no -> show(visitor, id, form, new Mending(no.problems()).with(field -> ids.getOrDefault(field, field)))
                        .with("alike", no instanceof OrganisationRefusal.LooksLike)
                        .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen show(Visitor visitor, UUID id, Map<String, String> form, Mending wrong) {
        var organisation = organisations.find(id).orElseThrow(NotFound::new);
        return screens.show(visitor, "organisations/organisation.jte", page(visitor, organisation))
                .with("form", form)
                .with("alike", false)
                .with("wrong", wrong);
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

    /// A form about an institution as it was typed; collects all of it that cannot be read.
    private static final class Typing {

        private final Map<String, String> form;
        private final List<Problem> problems = new ArrayList<>();

        Typing(Map<String, String> form) {
            this.form = form;
        }

        /// {@return what the act answers, if everything could be read; else all that could not}
        <E> Decision<E> read(Supplier<Decision<E>> act) {
            return problems.isEmpty() ? act.get() : Decision.refuse(new OrganisationRefusal.Incomplete(problems));
        }

        String text(String field) {
            return sent(field).orElse("");
        }

        /// {@return what was sent for a field, also if it is empty}
        Optional<String> sent(String field) {
            return Optional.ofNullable(form.get(field)).map(String::strip);
        }

        /// Looks at the name, and the English one where the form asks for it.
        void name(boolean inEnglish) {
            problems.addAll(OrganisationName.problems(text("name"), inEnglish ? text("nameEn") : ""));
        }

        /// {@return the day in a field; empty if it is empty or none}
        private Optional<LocalDate> day(String field) {
            var day = Typed.day(text(field));
            if (day.isEmpty() && !text(field).isEmpty()) {
                problems.add(Problem.at(field, "organisations.day-unreadable", text(field)));
            }
            return day;
        }

        /// {@return the day in a field that has to have one}
        Optional<LocalDate> needed(String field) {
            if (text(field).isEmpty()) {
                problems.add(Problem.at(field, "organisations.day-missing"));
            }
            return day(field);
        }

        /// {@return the stretch of days of the form; all days where they have to be mended}
        Days days() {
            var since = day("since");
            var until = day("until");
            return Days.between(since, until).fold(days -> days, no -> {
                problems.addAll(no.problems());
                return Days.ALWAYS;
            });
        }

        /// {@return the institution above, by its name or number}
        Optional<UUID> parent(Organisations organisations) {
            String typed = text("parent");
            var found = organisations.exactly(typed).map(Organisation::id);
            if (typed.isEmpty()) {
                problems.add(Problem.at("parent", "organisations.parent-missing"));
            } else if (found.isEmpty()) {
                problems.add(Problem.at("parent", "organisations.parent-unknown", typed));
            }
            return found;
        }

        /// {@return the kind that was chosen of all there are}
        <E extends Enum<E>> Optional<E> one(E[] all) {
            if (text("kind").isEmpty()) {
                problems.add(Problem.at("kind", "organisations.kind-missing"));
            }
            return oneOrNone(all);
        }

        /// {@return the kind that was chosen; empty if none was}
        <E extends Enum<E>> Optional<E> oneOrNone(E[] all) {
            var found = Stream.of(all)
                    .filter(one -> one.name().equals(text("kind")))
                    .findFirst();
            if (found.isEmpty() && !text("kind").isEmpty()) {
                problems.add(Problem.at("kind", "organisations.kind-unknown", text("kind")));
            }
            return found;
        }

        /// {@return the code of the prefecture that was chosen; empty if none was}
        Optional<Integer> prefecture() {
            var code = Typed.whole(text("prefecture"))
                    .filter(one -> Prefectures.of(one).isPresent());
            if (code.isEmpty() && !text("prefecture").isEmpty()) {
                problems.add(Problem.at("prefecture", "organisations.prefecture-unknown", text("prefecture")));
            }
            return code;
        }
    }
}

package suishin.platform.councils;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import suishin.platform.access.Access;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.kernel.Scope;
import suishin.platform.kernel.Typed;
import suishin.platform.organisations.OrganisationRefusal;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.People;
import suishin.platform.programmes.CouncilRule;
import suishin.platform.programmes.Programmes;
import suishin.platform.regions.Region;
import suishin.platform.regions.Regions;
import suishin.platform.web.Mending;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Makes the council's page, as it is or with what was refused.
@Component
final class CouncilScreens {

    private final Councils councils;
    private final Approvers approvers;
    private final Around around;
    private final Access access;
    private final Screens screens;

    CouncilScreens(Councils councils, Approvers approvers, Around around, Access access, Screens screens) {
        this.councils = councils;
        this.approvers = approvers;
        this.around = around;
        this.access = access;
        this.screens = screens;
    }

    /// The modules whose names the page shows.
    @Component
    record Around(Regions regions, Organisations organisations, Programmes programmes, People people) {}

    /// A form of the page: where the fields of a problem stand on it, and whose it is.
    ///
    /// @param ids    the controls by the name of their field; what has none is said on top alone
    /// @param member the id of the member whose form it is; empty text for those of the whole council
    /// @param done   what is said where it was accepted
    record Form(Map<String, String> ids, String member, String done) {}

    /// {@return the page as it is, with what was looked for on it}
    Screen show(Visitor visitor, UUID region, Map<String, String> typed) {
        return show(visitor, region, new CouncilView.Filled(typed, "", Mending.NOTHING));
    }

    private Screen show(Visitor visitor, UUID region, CouncilView.Filled filled) {
        var known = region(visitor, region);
        var council = councils.ofRegion(visitor.actor(), region);
        var view = new CouncilView(
                known,
                council,
                councils.isSecretary(visitor.actor(), region),
                check(council),
                people(visitor, council),
                search(filled.typed().getOrDefault("q", "")),
                filled);
        return screens.show(visitor, "councils/council.jte", view);
    }

    /// {@return the page after an act: onwards if it was done; else the page with everything typed and the reasons}
    <E> View answer(Visitor visitor, UUID region, Map<String, String> typed, Decision<E> outcome, Form form) {
        return outcome.<View>fold(
                _ -> Screen.seeOther("/work/regions/" + region + "/council", form.done()),
                no -> refused(visitor, region, typed, no, form));
    }

    private Screen refused(Visitor visitor, UUID region, Map<String, String> typed, Refusal no, Form form) {
        var status = no.code().endsWith(".denied") ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
        var wrong = new Mending(no.problems()).with(field -> form.ids().getOrDefault(field, ""));
        return show(visitor, region, new CouncilView.Filled(asked(typed, no), form.member(), wrong))
                .with(status);
    }

    /// {@return what was typed; where it may be an institution there is, with a search for those and the question}
    private static Map<String, String> asked(Map<String, String> typed, Refusal no) {
        if (!(no instanceof OrganisationRefusal.LooksLike)) {
            return typed;
        }
        var asked = new HashMap<>(typed);
        asked.put("q", typed.getOrDefault("name", ""));
        asked.put("alike", "yes");
        return asked;
    }

    /// {@return the outcome of an act on the day that was typed}
    static <E> Decision<E> onDay(String typed, Function<LocalDate, Decision<E>> act) {
        return onDay(typed, Optional.empty(), act);
    }

    /// {@return the same; where it is no day, refused with what else is known to be wrong}
    static <E> Decision<E> onDay(String typed, Optional<CouncilRefusal> besides, Function<LocalDate, Decision<E>> act) {
        return Typed.day(typed).map(act).orElseGet(() -> {
            CouncilRefusal day =
                    typed.isBlank() ? new CouncilRefusal.DateMissing() : new CouncilRefusal.DateWrong(typed.strip());
            return Decision.refuse(CouncilRefusal.all(
                            Stream.concat(besides.stream(), Stream.of(day)).toList())
                    .orElse(day));
        });
    }

    /// {@return the council the visitor works for}
    Council council(Visitor visitor, UUID region) {
        return councils.ofRegion(visitor.actor(), region).orElseThrow(NotFound::new);
    }

    /// {@return the region, if the visitor works for it}
    Region region(Visitor visitor, UUID region) {
        if (access.roles(visitor.actor(), Scope.region(region)).isEmpty()) {
            throw new NotFound();
        }
        return around.regions().find(region).orElseThrow(NotFound::new);
    }

    /// {@return what the newest programme says of the council's composition today}
    CouncilView.Check check(Optional<Council> council) {
        return check(council, rule());
    }

    /// {@return what a council must be made of}
    Optional<CouncilRule> rule() {
        return around.programmes().all().stream().findFirst().map(found -> found.council());
    }

    CouncilView.Check check(Optional<Council> council, Optional<CouncilRule> rule) {
        var today = councils.today();
        var lines = council.flatMap(found -> rule.map(one -> Composition.lines(found, one, today)));
        var problems = council.flatMap(found -> rule.map(one -> Composition.problems(found, one, today)));
        return new CouncilView.Check(today, lines.orElse(List.of()), problems.orElse(List.<Problem>of()));
    }

    private CouncilView.People people(Visitor visitor, Optional<Council> council) {
        var resolutions = council.map(found -> councils.resolutions(visitor.actor(), found.id()))
                .orElse(List.of());
        var recorders = around.people()
                .all(resolutions.stream().map(Resolution::recordedBy).toList());
        return new CouncilView.People(council.map(approvers::of).orElse(Map.of()), resolutions, recorders);
    }

    private CouncilView.Search search(String query) {
        return new CouncilView.Search(query, around.organisations().search(query));
    }
}

package suishin.platform.administration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.collaborations.Collaborations;
import suishin.platform.kernel.Refusal;
import suishin.platform.organisations.OrganisationMerging;
import suishin.platform.organisations.OrganisationMerging.Preview;
import suishin.platform.organisations.Organisations;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The page on which two records of one institution become one: both side by side, what stands against it, and the act.
@Controller
final class OrganisationMergePages {

    private static final String PAGE = "/work/organisations/merge";

    private final OrganisationMerging merging;
    private final Organisations organisations;
    private final Collaborations collaborations;
    private final Screens screens;

    OrganisationMergePages(
            OrganisationMerging merging, Organisations organisations, Collaborations collaborations, Screens screens) {
        this.merging = merging;
        this.organisations = organisations;
        this.collaborations = collaborations;
        this.screens = screens;
    }

    /// What is chosen so far.
    private record Chosen(Optional<UUID> left, Optional<UUID> gone, String q) {}

    @GetMapping(PAGE)
    View look(
            Visitor visitor,
            @RequestParam Optional<UUID> left,
            @RequestParam Optional<UUID> gone,
            @RequestParam(defaultValue = "") String q) {
        refuseOthers(visitor);
        var chosen = new Chosen(left, gone, q.strip());
        return left.isPresent() && gone.isPresent()
                ? merging.preview(visitor.actor(), left.get(), gone.get())
                        .fold(both -> seen(visitor, chosen, both), no -> refused(visitor, chosen, no))
                : show(visitor, chosen, Optional.empty(), List.of());
    }

    @PostMapping(PAGE)
    View merge(Visitor visitor, @RequestParam UUID left, @RequestParam UUID gone) {
        refuseOthers(visitor);
        var chosen = new Chosen(Optional.of(left), Optional.of(gone), "");
        return merging.merge(visitor.actor(), left, gone)
                .<View>fold(
                        done -> Screen.seeOther("/work/organisations/" + done.left(), "organisations-merged"),
                        no -> refused(visitor, chosen, no).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen seen(Visitor visitor, Chosen chosen, Preview both) {
        var problems = both.problems().stream().map(visitor::say).toList();
        return show(visitor, chosen, Optional.of(both), problems);
    }

    /// {@return both records again if they can be shown with what stands against it; else what was refused}
    private Screen refused(Visitor visitor, Chosen chosen, Refusal refusal) {
        return merging.preview(
                        visitor.actor(),
                        chosen.left().orElseThrow(),
                        chosen.gone().orElseThrow())
                .<Optional<Preview>>fold(Optional::of, _ -> Optional.empty())
                .filter(both -> !both.problems().isEmpty())
                .map(both -> seen(visitor, chosen, both))
                .orElseGet(() -> show(visitor, chosen, Optional.empty(), visitor.say(refusal)));
    }

    private Screen show(Visitor visitor, Chosen chosen, Optional<Preview> preview, List<String> problems) {
        var left = chosen.left().flatMap(organisations::find);
        var found = organisations.search(chosen.q()).stream()
                .filter(one -> left.filter(one::equals).isEmpty())
                .toList();
        var pairs = left.isEmpty() && chosen.q().isEmpty() ? merging.alike() : List.<OrganisationMerging.Pair>of();
        var works = preview.map(both -> collaborations.onlyOf(
                        visitor.actor(),
                        both.left().organisation().id(),
                        both.gone().organisation().id()))
                .orElse(List.of());
        return screens.show(
                        visitor,
                        "administration/merge-organisations.jte",
                        new OrganisationMergeView(left, chosen.q(), found, preview, works, pairs))
                .with("problems", problems);
    }

    private void refuseOthers(Visitor visitor) {
        if (!merging.mayMerge(visitor.actor())) {
            throw new NotFound();
        }
    }
}

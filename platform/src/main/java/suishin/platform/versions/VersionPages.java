package suishin.platform.versions;

import java.util.List;
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
import suishin.platform.kernel.Refusal;
import suishin.platform.versions.VersionViews.Compared;
import suishin.platform.versions.VersionViews.Listing;
import suishin.platform.versions.VersionViews.Reading;
import suishin.platform.web.Mending;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The versions of a strategy: listing, marking, reading and comparing them.
@Controller
@RequestMapping("/work/strategies/{id}/versions")
final class VersionPages {

    private final Versions versions;
    private final Comparing comparing;
    private final VersionHeads heads;
    private final Screens screens;

    VersionPages(Versions versions, Comparing comparing, VersionHeads heads, Screens screens) {
        this.versions = versions;
        this.comparing = comparing;
        this.heads = heads;
        this.screens = screens;
    }

    @GetMapping
    View list(Visitor visitor, @PathVariable UUID id) {
        return list(visitor, id, Map.of(), Mending.NOTHING);
    }

    @PostMapping
    View mark(Visitor visitor, @PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
        return versions.mark(visitor.actor(), id, name)
                .<View>fold(
                        _ -> Screen.seeOther("/work/strategies/" + id + "/versions", "version-marked"),
                        no -> sentBack(visitor, id, Map.of("name", name), no));
    }

    @GetMapping("/compare")
    View compare(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var asked = Asked.of(form);
        return comparing
                .compare(visitor, id, asked)
                .<View>fold(
                        found -> screens.show(
                                visitor,
                                "versions/compare.jte",
                                new Compared(heads.of(visitor, id, found), found, asked)),
                        no -> sentBack(visitor, id, form, no));
    }

    @GetMapping("/read")
    View read(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        return comparing
                .read(visitor, id, Asked.choice(form, "version"))
                .<View>fold(
                        found -> screens.show(
                                visitor,
                                "versions/read.jte",
                                new Reading(
                                        heads.of(visitor, id, List.of(found.version())),
                                        found.version(),
                                        found.document())),
                        no -> sentBack(visitor, id, form, no));
    }

    private Screen sentBack(Visitor visitor, UUID id, Map<String, String> form, Refusal no) {
        if (no instanceof VersionRefusal.Unknown) {
            throw new NotFound();
        }
        if (no instanceof VersionRefusal.Denied) {
            throw new NotAllowed(no);
        }
        return list(visitor, id, form, new Mending(no.problems())).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Screen list(Visitor visitor, UUID id, Map<String, String> form, Mending wrong) {
        var found = versions.of(visitor.actor(), id);
        var listing = new Listing(
                heads.of(visitor, id, found),
                found,
                heads.marks(visitor, id),
                Asked.of(form),
                form.getOrDefault("name", ""));
        return screens.show(visitor, "versions/list.jte", listing).with("wrong", wrong);
    }
}

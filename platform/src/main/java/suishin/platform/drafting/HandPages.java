package suishin.platform.drafting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.web.IllegalInput;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Saying who writes which part of a strategy, and seeing who is at it.
@Controller
@RequestMapping("/work/strategies/{id}")
record HandPages(HandScreens hands, Sharing sharing, Presence presence, Screens screens) {

    @GetMapping("/hands")
    View show(Visitor visitor, @PathVariable UUID id) {
        return show(visitor, id, List.of());
    }

    /// @param was    every share as the visitor has seen it: `part:institution`
    /// @param shared the ones they want
    @PostMapping("/hands")
    View change(
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> was,
            @RequestParam(defaultValue = "") List<String> shared) {
        hands.find(visitor, id);
        return sharing.change(visitor.actor(), id, Sharing.Change.between(shares(was), shares(shared)))
                .<View>fold(_ -> Screen.seeOther("/work/strategies/" + id + "/hands", "shared"), no -> {
                    if (no instanceof DraftingRefusal.Denied) {
                        throw new NotAllowed(no);
                    }
                    if (no instanceof DraftingRefusal.Unknown) {
                        throw new NotFound();
                    }
                    return show(visitor, id, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT);
                });
    }

    /// @param path the field the visitor is in; empty if in none
    @PostMapping("/present")
    View present(Visitor visitor, @PathVariable UUID id, @RequestParam(defaultValue = "") String path) {
        hands.find(visitor, id);
        presence.see(visitor.actor(), id, path);
        return screens.show(visitor, "drafting/present.jte", hands.present(visitor, id));
    }

    private Screen show(Visitor visitor, UUID id, List<String> problems) {
        return screens.show(visitor, "drafting/hands.jte", hands.hands(visitor, id))
                .with("problems", problems);
    }

    private static Set<Share> shares(List<String> sent) {
        var shares = new LinkedHashSet<Share>();
        sent.stream().filter(one -> !one.isEmpty()).map(HandPages::share).forEach(shares::add);
        return shares;
    }

    private static Share share(String sent) {
        int colon = sent.indexOf(':');
        try {
            return new Share(sent.substring(0, colon), UUID.fromString(sent.substring(colon + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new IllegalInput("no share");
        }
    }
}

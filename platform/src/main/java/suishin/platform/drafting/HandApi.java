package suishin.platform.drafting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.drafting.Sharing.Change;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Who writes what, and who is there, for programs.
@RestController
@RequestMapping("/api/v1/strategies/{id}")
record HandApi(HandScreens hands, Sharing sharing, Presence presence) {

    @GetMapping("/shares")
    List<Share> shares(Visitor visitor, @PathVariable UUID id) {
        hands.find(visitor, id);
        return sharing.all(visitor.actor(), id);
    }

    @PutMapping("/shares/{part}/{organisation}")
    List<Share> give(
            Visitor visitor, @PathVariable UUID id, @PathVariable String part, @PathVariable UUID organisation) {
        return change(visitor, id, new Change(Set.of(new Share(part, organisation)), Set.of()));
    }

    @DeleteMapping("/shares/{part}/{organisation}")
    List<Share> take(
            Visitor visitor, @PathVariable UUID id, @PathVariable String part, @PathVariable UUID organisation) {
        return change(visitor, id, new Change(Set.of(), Set.of(new Share(part, organisation))));
    }

    @GetMapping("/present")
    List<Here> present(Visitor visitor, @PathVariable UUID id) {
        hands.find(visitor, id);
        return presence.others(visitor.actor(), id);
    }

    private List<Share> change(Visitor visitor, UUID id, Change change) {
        hands.find(visitor, id);
        return sharing.change(visitor.actor(), id, change)
                .orThrow(no -> no instanceof DraftingRefusal.Unknown ? new NotFound() : new NotAllowed(no));
    }
}

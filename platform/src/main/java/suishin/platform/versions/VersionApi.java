package suishin.platform.versions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import suishin.engines.wording.Rewording.Piece;
import suishin.platform.strategies.Entry;
import suishin.platform.strategies.StrategyDocument;
import suishin.platform.versions.Comparison.Change;
import suishin.platform.versions.Comparison.How;
import suishin.platform.versions.Comparison.Side;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Versions of a strategy for programs.
@RestController
@RequestMapping("/api/v1/strategies/{id}/versions")
final class VersionApi {

    private final Versions versions;
    private final Comparing comparing;

    VersionApi(Versions versions, Comparing comparing) {
        this.versions = versions;
        this.comparing = comparing;
    }

    /// What the version is to be called.
    record Naming(Optional<String> name) {}

    /// Two versions, how many fields became what, and the fields.
    record Compared(Version one, Version other, Map<How, Long> counts, List<Part> parts) {}

    /// Fields under one title.
    record Part(String key, String title, List<Field> fields) {}

    /// One field in both versions, and the pieces that lead from one text to the other.
    record Field(String path, String label, How how, Text one, Text other, List<Piece> pieces) {}

    /// What stands in a field; who wrote it and when, where one may know.
    record Text(String value, Optional<Entry> written) {}

    @GetMapping
    List<Version> list(Visitor visitor, @PathVariable UUID id) {
        var found = versions.of(visitor.actor(), id);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Version mark(Visitor visitor, @PathVariable UUID id, @RequestBody Naming body) {
        return versions.mark(visitor.actor(), id, Bodies.text(body.name()))
                .orThrow(no -> no instanceof VersionRefusal.Unknown ? new NotFound() : new NotAllowed(no));
    }

    @GetMapping("/read")
    StrategyDocument read(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        return comparing
                .read(visitor, id, Asked.choice(form, "version"))
                .orThrow(NotAllowed::new)
                .document();
    }

    @GetMapping("/compare")
    Compared compare(Visitor visitor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var asked = Asked.of(form);
        var found = comparing.compare(visitor, id, asked).orThrow(NotAllowed::new);
        var parts = found.shown(asked.all()).stream()
                .map(part -> new Part(
                        part.group().key(),
                        part.group().title(),
                        part.shown(asked.all()).stream().map(VersionApi::field).toList()))
                .toList();
        return new Compared(found.one(), found.other(), counts(found), parts);
    }

    private static Map<How, Long> counts(Comparison found) {
        return Map.of(
                How.SAME, found.count(How.SAME),
                How.CHANGED, found.count(How.CHANGED),
                How.CAME, found.count(How.CAME),
                How.WENT, found.count(How.WENT));
    }

    private static Field field(Change change) {
        var line = change.line();
        return new Field(
                line.path(), line.label(), change.how(), text(change.one()), text(change.other()), change.pieces());
    }

    private static Text text(Side side) {
        return new Text(side.value(), side.written());
    }
}

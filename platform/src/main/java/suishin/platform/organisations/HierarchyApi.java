package suishin.platform.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.Visitor;

/// What institutions belong to and were called, for programs.
@RestController
@RequestMapping("/api/v1/organisations")
final class HierarchyApi {

    private final Organisations organisations;
    private final Hierarchy hierarchy;
    private final Names names;

    HierarchyApi(Organisations organisations, Hierarchy hierarchy, Names names) {
        this.organisations = organisations;
        this.hierarchy = hierarchy;
        this.names = names;
    }

    /// To what an institution belongs, and when.
    record Tying(Optional<UUID> parent, Optional<TieKind> kind, Optional<LocalDate> since, Optional<LocalDate> until) {}

    /// The last day of a tie.
    record Ending(Optional<LocalDate> until) {}

    /// Another name and when it held.
    record Naming(
            Optional<OtherName.Kind> kind,
            Optional<String> name,
            Optional<LocalDate> since,
            Optional<LocalDate> until) {}

    /// The name from a day on; the English one stays where none is given.
    record Renaming(
            Optional<String> name, Optional<String> nameEn, Optional<LocalDate> from, Optional<Boolean> distinct) {}

    /// The name as it should have been entered, and why it is mended.
    record Correcting(
            Optional<String> name, Optional<String> nameEn, Optional<String> reason, Optional<Boolean> distinct) {}

    @GetMapping("/{id}/above")
    List<Ancestor> above(@PathVariable UUID id, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw new NotAllowed(new OrganisationRefusal.WrongDates());
        }
        UUID now = now(id);
        return organisations.above(List.of(now), from, to).getOrDefault(now, List.of());
    }

    @GetMapping("/{id}/ties")
    List<Tie> ties(@PathVariable UUID id) {
        return hierarchy.around(now(id));
    }

    @PostMapping("/{id}/ties")
    @ResponseStatus(HttpStatus.CREATED)
    Tie tie(Visitor visitor, @PathVariable UUID id, @RequestBody Tying body) {
        Bodies.present("parent", body.parent(), "kind", body.kind());
        return Bodies.done(hierarchy.tie(
                visitor.actor(),
                id,
                body.parent().orElseThrow(),
                body.kind().orElseThrow(),
                Bodies.done(Days.between(body.since(), body.until()))));
    }

    @PostMapping("/ties/{tie}/end")
    UUID end(Visitor visitor, @PathVariable UUID tie, @RequestBody Ending body) {
        return Bodies.done(hierarchy.end(visitor.actor(), tie, Bodies.needed(body.until(), "until")));
    }

    @DeleteMapping("/ties/{tie}")
    UUID remove(Visitor visitor, @PathVariable UUID tie) {
        return Bodies.done(hierarchy.remove(visitor.actor(), tie));
    }

    @GetMapping("/{id}/profile")
    Profile profile(@PathVariable UUID id) {
        return hierarchy.profile(now(id));
    }

    @PostMapping("/{id}/profile")
    UUID describe(Visitor visitor, @PathVariable UUID id, @RequestBody Profile body) {
        return Bodies.done(hierarchy.describe(visitor.actor(), id, body));
    }

    @GetMapping("/{id}/names")
    List<OtherName> names(@PathVariable UUID id) {
        return names.of(List.of(now(id)));
    }

    @PostMapping("/{id}/names")
    @ResponseStatus(HttpStatus.CREATED)
    OtherName name(Visitor visitor, @PathVariable UUID id, @RequestBody Naming body) {
        var name = new OtherName(
                id,
                Bodies.needed(body.kind(), "kind"),
                Bodies.text(body.name()),
                Bodies.done(Days.between(body.since(), body.until())));
        return Bodies.done(names.add(visitor.actor(), name));
    }

    @PostMapping("/{id}/rename")
    UUID rename(Visitor visitor, @PathVariable UUID id, @RequestBody Renaming body) {
        var renaming = new Names.Renaming(
                Bodies.text(body.name()),
                body.nameEn(),
                Bodies.needed(body.from(), "from"),
                body.distinct().orElse(false));
        return Bodies.done(names.rename(visitor.actor(), id, renaming));
    }

    @PutMapping("/{id}/name")
    UUID correct(Visitor visitor, @PathVariable UUID id, @RequestBody Correcting body) {
        var english = body.nameEn()
                .or(() -> organisations.find(id).map(Organisation::nameEn))
                .orElse("");
        var correction = new Names.Correction(
                Bodies.text(body.name()),
                english,
                Bodies.text(body.reason()),
                body.distinct().orElse(false));
        return Bodies.done(names.correct(visitor.actor(), id, correction));
    }

    @DeleteMapping("/{id}/rename")
    UUID drop(Visitor visitor, @PathVariable UUID id) {
        return Bodies.done(names.dropPlanned(visitor.actor(), now(id)));
    }

    /// {@return the record that is left, if this one became part of it}
    private UUID now(UUID id) {
        return organisations.find(id).map(Organisation::id).orElse(id);
    }
}

package suishin.platform.experts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.kernel.Decision;
import suishin.platform.programmes.Sector;
import suishin.platform.web.IllegalInput;
import suishin.platform.web.Inputs;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// The pool and the declarations, for programs.
@RestController
@RequestMapping("/api/v1")
final class ExpertApi {

    private final Experts experts;
    private final Declarations declarations;

    ExpertApi(Experts experts, Declarations declarations) {
        this.experts = experts;
        this.declarations = declarations;
    }

    /// Who is invited.
    record Invited(
            Optional<String> name,
            Optional<String> nameEn,
            Optional<String> address,
            Optional<Sector> sector,
            Optional<String> discipline) {}

    /// Where an expert works or worked.
    record Affiliated(
            Optional<UUID> organisation, Optional<String> role, Optional<LocalDate> since, Optional<LocalDate> until) {}

    /// One answer: a rule's key, or `none`.
    record Said(Optional<UUID> proposal, Optional<String> answer, Optional<String> note) {}

    /// How many answers were new or different.
    record Saved(int changed) {}

    /// What one has to declare about.
    record Sheet(int count, List<DeclarationSheet.Line> entries) {}

    @GetMapping("/experts")
    List<Expert> pool(Visitor visitor) {
        if (!experts.mayKeep(visitor.actor())) {
            throw new NotFound();
        }
        return experts.pool(visitor.actor());
    }

    @PostMapping("/experts")
    @ResponseStatus(HttpStatus.CREATED)
    Expert invite(Visitor visitor, @RequestBody Invited body) {
        var invitation = new Expert.Invitation(
                text(body.name()),
                text(body.nameEn()),
                text(body.address()),
                needed(body.sector(), "sector"),
                text(body.discipline()));
        return done(experts.invite(visitor.actor(), invitation));
    }

    @PostMapping("/experts/{person}/affiliations")
    @ResponseStatus(HttpStatus.CREATED)
    Affiliation affiliate(Visitor visitor, @PathVariable UUID person, @RequestBody Affiliated body) {
        return done(experts.affiliate(
                visitor.actor(),
                new Affiliation(
                        person,
                        person,
                        needed(body.organisation(), "organisation"),
                        text(body.role()),
                        needed(body.since(), "since"),
                        body.until())));
    }

    @GetMapping("/calls/{call}/declarations")
    Sheet sheet(Visitor visitor, @PathVariable UUID call) {
        var lines = declarations.sheet(visitor.actor(), call).fold(DeclarationSheet::lines, _ -> {
            throw new NotFound();
        });
        return new Sheet(lines.size(), lines);
    }

    @PutMapping("/calls/{call}/declarations")
    Saved declare(Visitor visitor, @PathVariable UUID call, @RequestBody List<Said> body) {
        var answers = body.stream()
                .map(said -> new Declaration.Answer(
                        needed(said.proposal(), "proposal"),
                        Optional.of(needed(said.answer(), "answer")).filter(key -> !key.equals(DeclarationPages.NONE)),
                        text(said.note())))
                .toList();
        return new Saved(done(declarations.declare(visitor.actor(), call, answers)));
    }

    static String text(Optional<String> typed) {
        String text = typed.orElse("").strip();
        if (!Inputs.isStorable(text)) {
            throw new IllegalInput("A text holds what cannot be stored.");
        }
        return text;
    }

    static <E> E done(Decision<E> decision) {
        return decision.fold(event -> event, refusal -> {
            throw new NotAllowed(refusal);
        });
    }

    static <E> E needed(Optional<E> value, String name) {
        return value.orElseThrow(() -> new IllegalInput("The body has no (%s).".formatted(name)));
    }
}

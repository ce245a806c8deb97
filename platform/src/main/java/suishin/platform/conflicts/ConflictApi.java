package suishin.platform.conflicts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.people.Person;
import suishin.platform.programmes.Words;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Declarations and rulings of a call, for programs.
@RestController
@RequestMapping("/api/v1")
final class ConflictApi {

    private final Declarations declarations;
    private final ConflictDesks desks;
    private final ConflictPages.Deciding deciding;

    ConflictApi(Declarations declarations, ConflictDesks desks, ConflictPages.Deciding deciding) {
        this.declarations = declarations;
        this.desks = desks;
        this.deciding = deciding;
    }

    /// What the officer lifts after the look-back of its rule has run out, or which ruling they take back.
    record Lifted(Optional<UUID> proposal, Optional<UUID> person, Optional<String> rule, Optional<String> reason) {

        Rulings.Judgement judgement(UUID call, Optional<Boolean> barred) {
            return new Rulings.Judgement(
                    call,
                    Bodies.needed(proposal, "proposal"),
                    Bodies.needed(person, "person"),
                    Bodies.text(rule),
                    Bodies.needed(barred, "barred"),
                    Bodies.text(reason));
        }
    }

    /// Who decides about the conflicts of a call; nobody in calls of before, until somebody is named.
    record OfficerJson(Optional<UUID> person, String name, String nameEn) {}

    /// Who has yet to declare, and one page of what is found, what waits for a ruling first. All kinds that tie one
    /// expert to one proposal stand on the same page, one after the other.
    ///
    /// @param expired how many bar although the look-back of their rule has run out
    record Found(
            ConflictDesk.Readiness readiness,
            List<ConflictDesk.Count> counts,
            long expired,
            int page,
            int last,
            List<Finding> findings) {}

    /// One finding, with what the officer decided about it.
    record Finding(Conflict conflict, String name, String nameEn, Words region, List<Ruled> rulings) {

        static Finding of(ConflictDesk.Pair pair, ConflictDesk.Row row) {
            return new Finding(
                    row.conflict(),
                    pair.name(),
                    pair.nameEn(),
                    pair.region(),
                    row.history().stream().map(ConflictDesk.Past::ruled).toList());
        }
    }

    /// Whom to name.
    record Naming(Optional<UUID> person) {}

    /// What the office decides about a declared conflict.
    ///
    /// @param kinds instead of one rule and its verdict: several that tie this expert to this proposal
    record Judged(
            Optional<UUID> proposal,
            Optional<UUID> person,
            Optional<String> rule,
            Optional<Boolean> barred,
            Optional<String> reason,
            Optional<List<Kind>> kinds) {

        Rulings.Verdicts verdicts(UUID call, List<Kind> several) {
            return new Rulings.Verdicts(
                    call,
                    Bodies.needed(proposal, "proposal"),
                    Bodies.needed(person, "person"),
                    Bodies.text(reason),
                    several.stream()
                            .map(kind -> new Rulings.Verdicts.Verdict(
                                    Bodies.text(kind.rule()), kind.barred(), Bodies.text(kind.reason())))
                            .toList());
        }
    }

    /// What the office decides about one of several kinds; without a reason the common one stands.
    record Kind(Optional<String> rule, Optional<Boolean> barred, Optional<String> reason) {}

    /// What one has to declare about.
    record Sheet(int count, List<DeclarationSheet.Line> entries) {}

    /// How many answers were new or different.
    record Saved(int changed) {}

    /// One answer: a rule's key, or `none`; beside it how close the subject is, and whether one wants to read it.
    ///
    /// @param further keys of more rules that apply
    record Said(
            Optional<UUID> proposal,
            Optional<String> answer,
            Optional<List<String>> further,
            Optional<String> note,
            Optional<Competence.Level> level,
            Optional<Competence.Preference> preference) {}

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
                        Bodies.needed(said.proposal(), "proposal"),
                        kinds(
                                Bodies.needed(said.answer(), "answer"),
                                said.further().orElse(List.of())),
                        Bodies.text(said.note()),
                        new Expertise(said.level(), said.preference())))
                .toList();
        return new Saved(Bodies.done(declarations.declare(visitor.actor(), call, answers)));
    }

    /// {@return the rules that apply; the word for none stays beside those it does not go with}
    private static List<String> kinds(String first, List<String> further) {
        return first.equals(DeclarationSheet.NONE) && further.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(first), further.stream()).toList();
    }

    @GetMapping("/calls/{call}/conflicts")
    Found found(Visitor visitor, @PathVariable UUID call, @RequestParam Map<String, String> parameters) {
        var desk = desks.of(visitor.actor(), call, ConflictDesk.View.of(parameters))
                .orThrow(_ -> new NotFound());
        var found = desk.findings();
        return new Found(
                desk.readiness(),
                found.counts(),
                found.expired(),
                found.view().page(),
                found.pages(),
                found.pairs().stream()
                        .flatMap(
                                pair -> pair.rows().stream().filter(desk::shows).map(row -> Finding.of(pair, row)))
                        .toList());
    }

    @GetMapping("/calls/{call}/conflict-officer")
    OfficerJson officer(Visitor visitor, @PathVariable UUID call) {
        return desks.officer(visitor.actor(), call)
                .<OfficerJson>fold(
                        office -> new OfficerJson(
                                office.officer().map(Person::id),
                                office.officer().map(Person::name).orElse(""),
                                office.officer().map(Person::nameEn).orElse("")),
                        _ -> {
                            throw new NotFound();
                        });
    }

    @PutMapping("/calls/{call}/conflict-officer")
    OfficerJson name(Visitor visitor, @PathVariable UUID call, @RequestBody Naming body) {
        officer(visitor, call);
        Bodies.done(deciding.officers().name(visitor.actor(), call, Bodies.needed(body.person(), "person")));
        return officer(visitor, call);
    }

    @PostMapping("/calls/{call}/rulings")
    void rule(Visitor visitor, @PathVariable UUID call, @RequestBody Judged body) {
        if (body.kinds().isPresent()) {
            Bodies.done(deciding.rulings()
                    .rule(visitor.actor(), body.verdicts(call, body.kinds().get())));
            return;
        }
        var about = new Lifted(body.proposal(), body.person(), body.rule(), body.reason());
        Bodies.done(deciding.rulings().rule(visitor.actor(), about.judgement(call, body.barred())));
    }

    @PostMapping("/calls/{call}/liftings")
    void lift(Visitor visitor, @PathVariable UUID call, @RequestBody Lifted body) {
        Bodies.done(deciding.liftings()
                .lift(
                        visitor.actor(),
                        new Liftings.Lifting(
                                call,
                                Bodies.needed(body.proposal(), "proposal"),
                                Bodies.needed(body.person(), "person"),
                                Bodies.text(body.rule()),
                                Bodies.text(body.reason()))));
    }

    @PostMapping("/calls/{call}/withdrawals")
    void takeBack(Visitor visitor, @PathVariable UUID call, @RequestBody Lifted body) {
        Bodies.done(deciding.rulings().takeBack(visitor.actor(), body.judgement(call, Optional.of(true))));
    }
}

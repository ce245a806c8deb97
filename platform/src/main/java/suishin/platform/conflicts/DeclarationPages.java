package suishin.platform.conflicts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.web.Inputs;
import suishin.platform.web.Mending;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The declaration of conflicts, for a member of the committee: one page for all proposals.
@Controller
final class DeclarationPages {

    private static final String ADDRESS = "/work/calls/{call}/declarations";
    private static final String ANSWER = "answer.";
    private static final String FURTHER = "further.";

    private final Declarations declarations;
    private final Screens screens;

    DeclarationPages(Declarations declarations, Screens screens) {
        this.declarations = declarations;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    View sheet(Visitor visitor, @PathVariable UUID call) {
        return sheet(visitor, call, Map.of(), Mending.NOTHING);
    }

    @PostMapping(ADDRESS)
    View declare(Visitor visitor, @PathVariable UUID call, @RequestParam Map<String, String> form) {
        var sheet = declarations.sheet(visitor.actor(), call).orThrow(_ -> new NotFound());
        var answers = answers(form, sheet);
        return declarations
                .declare(visitor.actor(), call, answers)
                .<View>fold(
                        _ -> Screen.seeOther(
                                "/work/calls/" + call + "/declarations",
                                answers.isEmpty() ? "nothing-declared" : "saved"),
                        no -> sheet(visitor, call, form, wrong(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private static List<Declaration.Answer> answers(Map<String, String> form, DeclarationSheet sheet) {
        return form.keySet().stream()
                .filter(name -> name.startsWith(ANSWER))
                .map(name -> name.substring(ANSWER.length()))
                .filter(proposal -> isTyped(form, proposal))
                .map(proposal -> answer(form, proposal, sheet))
                .toList();
    }

    private static Declaration.Answer answer(Map<String, String> form, String proposal, DeclarationSheet sheet) {
        return new Declaration.Answer(
                Inputs.id(proposal).orElseThrow(NotFound::new),
                kinds(form.getOrDefault(ANSWER + proposal, ""), sheet.kinds(form.getOrDefault(FURTHER + proposal, ""))),
                form.getOrDefault("note." + proposal, "").replace("\r\n", "\n").strip(),
                new Expertise(
                        Inputs.choice(Competence.Level.class, form.getOrDefault("level." + proposal, "")),
                        Inputs.choice(Competence.Preference.class, form.getOrDefault("wish." + proposal, ""))));
    }

    /// {@return the kinds that were chosen; a blank one where none was, and the word for none beside kinds that were}
    private static List<String> kinds(String first, List<String> further) {
        if (further.isEmpty()) {
            return first.equals(DeclarationSheet.NONE) ? List.of() : List.of(first);
        }
        return first.isEmpty()
                ? further
                : Stream.concat(Stream.of(first), further.stream()).toList();
    }

    /// Whoever wrote a note has begun to answer.
    private static boolean isTyped(Map<String, String> form, String proposal) {
        return Stream.of(ANSWER, FURTHER, "note.", "level.", "wish.")
                .anyMatch(field -> !form.getOrDefault(field + proposal, "").isBlank());
    }

    /// A kind that there is not can only be typed where numbers of further kinds are. What is about proposals that
    /// the form no longer has stands once, above it.
    private static Mending wrong(Refusal no) {
        long gone = no.problems().stream()
                .filter(one -> one.code().equals(Declarations.GONE))
                .count();
        var rest = no.problems().stream()
                .filter(one -> !one.code().equals(Declarations.GONE))
                .map(one -> one.code().equals(Declarations.UNKNOWN)
                        ? new Problem(one.field().replace(ANSWER, FURTHER), one.code(), one.details())
                        : one);
        var above = gone == 0 ? Stream.<Problem>of() : Stream.of(Problem.at("", "conflicts.entries-gone", gone));
        return new Mending(Stream.concat(above, rest).toList());
    }

    private Screen sheet(Visitor visitor, UUID call, Map<String, String> form, Mending wrong) {
        var sheet = declarations.sheet(visitor.actor(), call).fold(found -> found, no -> {
            throw new NotFound();
        });
        return screens.show(visitor, "conflicts/declarations.jte", sheet)
                .with("form", form)
                .with("wrong", wrong);
    }
}

package suishin.platform.conflicts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.access.Access;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.web.Inputs;
import suishin.platform.web.Mending;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The conflicts of a call, for its office and auditors; the office rules on them here.
@Controller
@RequestMapping("/office/calls/{call}/conflicts")
final class ConflictPages {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String SEVERAL = "rules";
    private static final Map<String, Boolean> VERDICTS = Map.of("yes", true, "no", false);

    private final ConflictDesks desks;
    private final Deciding deciding;
    private final Access access;
    private final Screens screens;

    ConflictPages(ConflictDesks desks, Deciding deciding, Access access, Screens screens) {
        this.desks = desks;
        this.deciding = deciding;
        this.access = access;
        this.screens = screens;
    }

    /// What is decided about conflicts, and by whom.
    @Component("conflictDeciding")
    record Deciding(Officers officers, Rulings rulings, Liftings liftings) {}

    @GetMapping
    View page(Visitor visitor, @PathVariable UUID call, @RequestParam Map<String, String> parameters) {
        return show(visitor, call, ConflictDesk.View.of(parameters));
    }

    @PostMapping("/rulings")
    View rule(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam UUID proposal,
            @RequestParam UUID person,
            @RequestParam Map<String, String> form) {
        var before = show(visitor, call, ConflictDesk.View.of(form)).with("form", form);
        var rulings = deciding.rulings();
        return done(
                call,
                before,
                form,
                form.containsKey(SEVERAL)
                        ? rulings.rule(visitor.actor(), verdicts(call, proposal, person, form))
                        : verdict(form)
                                .then(barred -> rulings.rule(
                                        visitor.actor(), judgement(call, proposal, person, form, barred))));
    }

    /// {@return what was entered about each of several kinds, whose keys stand in one field}
    private static Rulings.Verdicts verdicts(UUID call, UUID proposal, UUID person, Map<String, String> form) {
        var kinds = Stream.of(form.getOrDefault(SEVERAL, "").split(","))
                .filter(rule -> !rule.isBlank())
                .distinct()
                .map(rule -> new Rulings.Verdicts.Verdict(
                        rule,
                        Optional.ofNullable(VERDICTS.get(form.getOrDefault("verdict." + rule, ""))),
                        reason(form, "reason." + rule)))
                .toList();
        return new Rulings.Verdicts(call, proposal, person, reason(form), kinds);
    }

    /// {@return whether the expert is barred; neither answer holds before it is given}
    private static Decision<Boolean> verdict(Map<String, String> form) {
        return Optional.ofNullable(VERDICTS.get(form.getOrDefault("barred", "")))
                .<Decision<Boolean>>map(Decision::accept)
                .orElseGet(() -> Decision.refuse(
                        new ConflictRefusal.Incomplete(List.of(Problem.at("reason", "conflicts.verdict-missing")))));
    }

    private static String reason(Map<String, String> form) {
        return reason(form, "reason");
    }

    /// A browser ends lines in its own way.
    private static String reason(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").replace("\r\n", "\n");
    }

    @PostMapping("/liftings")
    View lift(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam UUID proposal,
            @RequestParam UUID person,
            @RequestParam Map<String, String> form) {
        var before = show(visitor, call, ConflictDesk.View.of(form)).with("form", form);
        var lifting = new Liftings.Lifting(call, proposal, person, form.getOrDefault("rule", ""), reason(form));
        return done(call, before, form, deciding.liftings().lift(visitor.actor(), lifting));
    }

    @PostMapping("/withdrawals")
    View takeBack(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam UUID proposal,
            @RequestParam UUID person,
            @RequestParam Map<String, String> form) {
        var before = show(visitor, call, ConflictDesk.View.of(form)).with("form", form);
        var ruling = judgement(call, proposal, person, form, true);
        return done(call, before, form, deciding.rulings().takeBack(visitor.actor(), ruling));
    }

    @PostMapping("/officer")
    View name(Visitor visitor, @PathVariable UUID call, @RequestParam(defaultValue = "") String officer) {
        var before = show(visitor, call, ConflictDesk.View.of(Map.of()));
        return done(
                call,
                before,
                Map.of(),
                deciding.officers()
                        .name(visitor.actor(), call, Inputs.id(officer).orElse(NOBODY)));
    }

    private static View done(UUID call, Screen before, Map<String, String> form, Decision<?> decision) {
        return decision.<View>fold(
                _ -> Screen.seeOther("/office/calls/" + call + "/conflicts", "saved"),
                no -> before.with("wrong", new Mending(no.problems()).with(field -> control(form, field)))
                        .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    /// {@return the id of the control of this field, among all forms of the page}
    private static String control(Map<String, String> form, String field) {
        var names = field.split("[.]", 2);
        String pair = form.getOrDefault("person", "") + "-" + form.getOrDefault("proposal", "");
        String rule = names.length == 2 ? names[1] : form.getOrDefault("rule", "");
        return field.isEmpty() || form.isEmpty() ? field : names[0] + "-" + pair + (rule.isEmpty() ? "" : "-" + rule);
    }

    private static Rulings.Judgement judgement(
            UUID call, UUID proposal, UUID person, Map<String, String> form, boolean barred) {
        return new Rulings.Judgement(call, proposal, person, form.getOrDefault("rule", ""), barred, reason(form));
    }

    private Screen show(Visitor visitor, UUID call, ConflictDesk.View view) {
        var desk = desks.of(visitor.actor(), call, view).fold(found -> found, no -> {
            throw new NotFound();
        });
        boolean mayName = access.roles(
                        visitor.actor(), Scope.programme(desk.call().programme()))
                .contains(Role.PROGRAMME_OFFICE);
        return screens.show(visitor, "conflicts/desk.jte", desk)
                .with("mayRule", desk.office().decides(visitor.actor()))
                .with("mayName", mayName)
                .with("form", Map.of())
                .with("wrong", Mending.NOTHING);
    }
}

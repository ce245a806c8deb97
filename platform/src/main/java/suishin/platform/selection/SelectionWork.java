package suishin.platform.selection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.deliberation.Rounds;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role.ScopeKind;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// What waits in the selection: for the committee, the ministries, the office, and the applicants' letters.
@Component
final class SelectionWork implements WorkItem.Source {

    private static final Set<CallStage> RUNNING = EnumSet.of(CallStage.DELIBERATION, CallStage.DECIDED);

    private final Access access;
    private final Calls calls;
    private final Agendas agendas;
    private final LetterStore letters;
    private final Database database;

    SelectionWork(Access access, Calls calls, Agendas agendas, LetterStore letters, Database database) {
        this.access = access;
        this.calls = calls;
        this.agendas = agendas;
        this.letters = letters;
        this.database = database;
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        if (!(visitor.actor() instanceof Actor.Person actor)) {
            return List.of();
        }
        var held = access.heldBy(actor);
        var items = new ArrayList<WorkItem>();
        if (held.stream().anyMatch(one -> one.scope().kind() != ScopeKind.REGION)) {
            var running = calls.of(actor).stream()
                    .filter(call -> RUNNING.contains(call.stage()))
                    .filter(call -> !Rounds.roles(held, call).isEmpty())
                    .toList();
            agendas.of(actor, held, running)
                    .forEach((call, agenda) -> waiting(visitor, call, agenda).ifPresent(items::add));
        }
        if (held.stream().anyMatch(one -> one.scope().kind() == ScopeKind.REGION)) {
            items.addAll(letters(visitor, held));
        }
        return items;
    }

    private static Optional<WorkItem> waiting(Visitor visitor, Call call, Agenda agenda) {
        return agenda.next()
                .map(act -> new WorkItem(
                        visitor.say("selection.work." + act, name(visitor, call)),
                        visitor.say("selection.stage." + agenda.round().stage().code()),
                        "/work/calls/" + call.id() + "/selection"));
    }

    private List<WorkItem> letters(Visitor visitor, List<Held> held) {
        var regions = held.stream()
                .filter(one -> one.scope().kind() == ScopeKind.REGION)
                .map(one -> UUID.fromString(one.scope().id()))
                .distinct()
                .toList();
        return database.as(visitor.actor(), () -> letters.ofRegions(regions)).stream()
                .map(letter -> new WorkItem(
                        visitor.say("selection.work.letter", letter.to().name()),
                        visitor.either(letter.to().callName()),
                        "/work/proposals/" + letter.proposal() + "/letter"))
                .toList();
    }

    private static String name(Visitor visitor, Call call) {
        return visitor.either(call.name());
    }
}

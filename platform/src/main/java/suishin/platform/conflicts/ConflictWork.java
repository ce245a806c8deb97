package suishin.platform.conflicts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.CallDays;
import suishin.platform.calls.CallTopic;
import suishin.platform.kernel.Role;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// The declarations that wait for a member of a committee.
@Component
final class ConflictWork implements WorkItem.Source, CallTopic {

    private final Access access;
    private final Declarations declarations;
    private final CallDays days;
    private final Officers officers;

    ConflictWork(Access access, Declarations declarations, CallDays days, Officers officers) {
        this.access = access;
        this.declarations = declarations;
        this.days = days;
        this.officers = officers;
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        var calls = access.heldBy(visitor.actor()).stream()
                .filter(held -> held.role() == Role.COMMITTEE_MEMBER)
                .map(held -> UUID.fromString(held.scope().id()))
                .toList();
        if (calls.isEmpty()) {
            return List.of();
        }
        var until = days.of(calls);
        return calls.stream()
                .flatMap(call -> declare(visitor, call, until.getOrDefault(call, CallDays.Days.NONE)).stream())
                .toList();
    }

    private Optional<WorkItem> declare(Visitor visitor, UUID call, CallDays.Days until) {
        return declarations
                .sheet(visitor.actor(), call)
                .fold(
                        sheet -> sheet.lines().isEmpty() ? Optional.empty() : Optional.of(item(visitor, sheet, until)),
                        _ -> Optional.empty());
    }

    private static WorkItem item(Visitor visitor, DeclarationSheet sheet, CallDays.Days until) {
        var call = sheet.call();
        return new WorkItem(
                visitor.say("conflicts.declare"),
                sheet.open() == 0
                        ? visitor.say("conflicts.declare.done")
                        : visitor.say("conflicts.declare.open", sheet.open()),
                "/work/calls/" + call.id() + "/declarations",
                until.declareBy().filter(_ -> sheet.open() > 0).map(day -> WorkItem.Due.endOf(day, call.zone())));
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public String title(Visitor visitor) {
        return visitor.say("conflicts.title");
    }

    @Override
    public String address(UUID call) {
        return "/office/calls/" + call + "/conflicts";
    }

    /// Who decides about its conflicts.
    @Override
    public List<Fact> facts(Visitor visitor, UUID call) {
        return List.of(new Fact(
                visitor.say("calls.officer"),
                officers.person(call)
                        .map(one -> visitor.named(one.name(), one.nameEn()))
                        .orElseGet(() ->
                                visitor.named(visitor.say("web.not-recorded"), visitor.say("web.not-recorded")))));
    }
}

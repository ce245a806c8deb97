package suishin.platform.experts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// What waits in this module: declarations for a committee member, the desk and the pool for the office.
@Component
final class ExpertWork implements WorkItem.Source {

    private final Access access;
    private final Calls calls;
    private final Declarations declarations;
    private final Experts experts;

    ExpertWork(Access access, Calls calls, Declarations declarations, Experts experts) {
        this.access = access;
        this.calls = calls;
        this.declarations = declarations;
        this.experts = experts;
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        var items = new ArrayList<WorkItem>();
        for (var held : access.heldBy(visitor.actor())) {
            if (held.role() == Role.COMMITTEE_MEMBER) {
                declare(visitor, UUID.fromString(held.scope().id()), items);
            }
        }
        if (experts.mayKeep(visitor.actor())) {
            for (Call call : calls.of(visitor.actor())) {
                if (call.stage() == CallStage.PUBLISHED || call.stage() == CallStage.UNDER_REVIEW) {
                    desk(visitor, call, items);
                }
            }
            items.add(new WorkItem(visitor.say("experts.pool"), visitor.say("experts.pool.note"), "/office/experts"));
        }
        return List.copyOf(items);
    }

    private void declare(Visitor visitor, UUID call, List<WorkItem> items) {
        declarations
                .sheet(visitor.actor(), call)
                .fold(
                        sheet -> sheet.lines().isEmpty()
                                ? false
                                : items.add(new WorkItem(
                                        visitor.say("experts.declare"),
                                        sheet.open() == 0
                                                ? visitor.say("experts.declare.done")
                                                : visitor.say("experts.declare.open", sheet.open()),
                                        "/work/calls/" + call + "/declarations")),
                        _ -> false);
    }

    private void desk(Visitor visitor, Call call, List<WorkItem> items) {
        if (access.roles(visitor.actor(), Scope.programme(call.programme())).contains(Role.PROGRAMME_OFFICE)) {
            items.add(new WorkItem(
                    visitor.say("experts.desk"),
                    visitor.either(call.name().ja(), call.name().en()),
                    "/office/calls/" + call.id() + "/experts"));
        }
    }
}

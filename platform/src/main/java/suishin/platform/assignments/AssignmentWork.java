package suishin.platform.assignments;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.CallTopic;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// The desk where experts are assigned, for the office of a call.
@Component
final class AssignmentWork implements WorkItem.Source, CallTopic {

    private final Access access;
    private final Calls calls;

    AssignmentWork(Access access, Calls calls) {
        this.access = access;
        this.calls = calls;
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        var items = new ArrayList<WorkItem>();
        if (access.heldBy(visitor.actor()).stream().anyMatch(held -> held.role() == Role.PROGRAMME_OFFICE)) {
            for (Call call : calls.of(visitor.actor())) {
                if (call.stage() == CallStage.PUBLISHED || call.stage() == CallStage.UNDER_REVIEW) {
                    desk(visitor, call, items);
                }
            }
        }
        return List.copyOf(items);
    }

    private void desk(Visitor visitor, Call call, List<WorkItem> items) {
        if (access.roles(visitor.actor(), Scope.programme(call.programme())).contains(Role.PROGRAMME_OFFICE)) {
            items.add(new WorkItem(
                    visitor.say("assignments.desk"),
                    visitor.either(call.name().ja(), call.name().en()),
                    "/office/calls/" + call.id() + "/experts"));
        }
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public String title(Visitor visitor) {
        return visitor.say("assignments.desk");
    }

    @Override
    public String address(UUID call) {
        return "/office/calls/" + call + "/experts";
    }
}

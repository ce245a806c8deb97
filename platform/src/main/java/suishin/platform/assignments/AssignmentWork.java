package suishin.platform.assignments;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
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
        var offices = access.heldBy(visitor.actor()).stream()
                .filter(held -> held.role() == Role.PROGRAMME_OFFICE)
                .map(Held::scope)
                .toList();
        return offices.isEmpty()
                ? List.of()
                : calls.of(visitor.actor()).stream()
                        .filter(call -> offices.contains(Scope.programme(call.programme())))
                        .filter(call -> call.stage() == CallStage.PUBLISHED || call.stage() == CallStage.UNDER_REVIEW)
                        .map(call -> desk(visitor, call))
                        .toList();
    }

    private static WorkItem desk(Visitor visitor, Call call) {
        return new WorkItem(
                visitor.say("assignments.desk"),
                visitor.either(call.name().ja(), call.name().en()),
                "/office/calls/" + call.id() + "/experts");
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

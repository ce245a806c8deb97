package suishin.platform.conflicts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.CallTopic;
import suishin.platform.kernel.Role;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// The declarations that wait for a member of a committee.
@Component
final class ConflictWork implements WorkItem.Source, CallTopic {

    private final Access access;
    private final Declarations declarations;

    ConflictWork(Access access, Declarations declarations) {
        this.access = access;
        this.declarations = declarations;
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        var items = new ArrayList<WorkItem>();
        for (var held : access.heldBy(visitor.actor())) {
            if (held.role() == Role.COMMITTEE_MEMBER) {
                declare(visitor, UUID.fromString(held.scope().id()), items);
            }
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
                                        visitor.say("conflicts.declare"),
                                        sheet.open() == 0
                                                ? visitor.say("conflicts.declare.done")
                                                : visitor.say("conflicts.declare.open", sheet.open()),
                                        "/work/calls/" + call + "/declarations")),
                        _ -> false);
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
}

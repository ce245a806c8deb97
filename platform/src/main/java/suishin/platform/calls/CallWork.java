package suishin.platform.calls;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// What waits for the office in its calls.
@Component
final class CallWork implements WorkItem.Source {

    private final CallDesk desk;

    CallWork(CallDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        if (desk.programmesOf(visitor.actor()).isEmpty()) {
            return List.of();
        }
        var items = new ArrayList<WorkItem>();
        for (Call call : desk.listFor(visitor.actor())) {
            if (call.stage() == CallStage.DRAFT || call.stage() == CallStage.PUBLISHED) {
                items.add(item(visitor, call));
            }
        }
        items.add(new WorkItem(visitor.say("calls.office"), visitor.say("calls.office.note"), "/office/calls"));
        items.add(new WorkItem(visitor.say("calls.programmes"), "", "/work/programmes"));
        return List.copyOf(items);
    }

    private static WorkItem item(Visitor visitor, Call call) {
        String name = visitor.either(call.name());
        String note = call.stage() == CallStage.DRAFT
                ? visitor.say("calls.work.draft")
                : visitor.say("calls.work.deadline", visitor.at(call.closesAt(), call.zone()));
        String title = name.isBlank() ? visitor.say("calls.unnamed") : name;
        return new WorkItem(title, note, "/office/calls/" + call.id());
    }
}

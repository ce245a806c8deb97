package suishin.platform.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        String title = name.isBlank() ? visitor.say("calls.unnamed") : name;
        return new WorkItem(title, note(visitor, call), "/office/calls/" + call.id(), due(visitor, call));
    }

    private static String note(Visitor visitor, Call call) {
        if (call.stage() == CallStage.DRAFT) {
            return visitor.say("calls.work.draft");
        }
        return due(visitor, call).isPresent()
                ? ""
                : visitor.say("calls.work.closed", visitor.at(call.closesAt(), call.zone()));
    }

    /// {@return the applicants' deadline while it lies ahead; the office is late with nothing once it has passed}
    private static Optional<WorkItem.Due> due(Visitor visitor, Call call) {
        return call.stage() == CallStage.PUBLISHED && !visitor.now().isAfter(call.closesAt())
                ? Optional.of(new WorkItem.Due(call.closesAt(), call.zone()))
                : Optional.empty();
    }
}

package suishin.platform.invitations;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.CallTopic;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// Invitations and letters among the work of a call's office.
@Component
final class LetterWork implements WorkItem.Source, CallTopic {

    private static final Set<CallStage> WRITTEN =
            EnumSet.of(CallStage.PUBLISHED, CallStage.UNDER_REVIEW, CallStage.DELIBERATION);

    private final Access access;
    private final Calls calls;

    LetterWork(Access access, Calls calls) {
        this.access = access;
        this.calls = calls;
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        var scopes = access.heldBy(visitor.actor()).stream()
                .filter(held -> held.role() == Role.PROGRAMME_OFFICE)
                .map(held -> held.scope())
                .toList();
        if (scopes.isEmpty()) {
            return List.of();
        }
        return calls.of(visitor.actor()).stream()
                .filter(call -> WRITTEN.contains(call.stage()))
                .filter(call -> scopes.contains(Scope.programme(call.programme())))
                .map(call -> new WorkItem(
                        visitor.say("invitations.letters"),
                        visitor.either(call.name().ja(), call.name().en()),
                        "/office/calls/" + call.id() + "/letters"))
                .toList();
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public String title(Visitor visitor) {
        return visitor.say("invitations.letters");
    }

    @Override
    public String address(UUID call) {
        return "/office/calls/" + call + "/letters";
    }
}

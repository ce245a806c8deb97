package suishin.platform.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallDays;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.CallTopic;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// What waits in this module: reviews for an expert, progress and ranking for those who may see them.
@Component
final class ReviewWork implements WorkItem.Source, CallTopic {

    private final Access access;
    private final Calls calls;
    private final Reviews reviews;
    private final CallDays days;

    ReviewWork(Access access, Calls calls, Reviews reviews, CallDays days) {
        this.access = access;
        this.calls = calls;
        this.reviews = reviews;
        this.days = days;
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        var items = new ArrayList<WorkItem>();
        if (!visitor.signedIn()) {
            return items;
        }
        var held = access.heldBy(visitor.actor());
        var open = reviews.open(visitor.actor());
        var until = days.of(open.keySet());
        for (Call call : calls.of(visitor.actor())) {
            if (call.stage() == CallStage.UNDER_REVIEW || call.stage() == CallStage.DELIBERATION) {
                var roles = Held.roles(held, Scope.programme(call.programme()), Scope.call(call.id()));
                var last = until.getOrDefault(call.id(), CallDays.Days.NONE).reviewBy();
                items(visitor, new Part(call, roles, open.getOrDefault(call.id(), 0), last), items);
            }
        }
        return List.copyOf(items);
    }

    /// The visitor's part in a call.
    ///
    /// @param open  reviews they have not handed in
    /// @param until the last day to hand them in
    private record Part(Call call, Set<Role> roles, int open, Optional<LocalDate> until) {}

    private static void items(Visitor visitor, Part part, List<WorkItem> items) {
        var call = part.call();
        var roles = part.roles();
        String name = visitor.either(call.name());
        if (roles.contains(Role.COMMITTEE_MEMBER) && call.stage() == CallStage.UNDER_REVIEW) {
            String note = visitor.say("review.work.open", part.open());
            items.add(new WorkItem(
                    visitor.say("review.work"),
                    note,
                    "/work/calls/" + call.id() + "/reviews",
                    part.until().filter(_ -> part.open() > 0).map(day -> WorkItem.Due.endOf(day, call.zone()))));
        }
        if (roles.contains(Role.PROGRAMME_OFFICE)) {
            items.add(new WorkItem(visitor.say("review.progress"), name, "/office/calls/" + call.id() + "/reviews"));
        }
        if (call.stage() == CallStage.DELIBERATION && !roles.isEmpty()) {
            items.add(new WorkItem(visitor.say("review.ranking"), name, "/work/calls/" + call.id() + "/ranking"));
        }
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public String title(Visitor visitor) {
        return visitor.say("review.progress");
    }

    @Override
    public String address(UUID call) {
        return "/office/calls/" + call + "/reviews";
    }
}

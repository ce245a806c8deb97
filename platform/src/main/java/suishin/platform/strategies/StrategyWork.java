package suishin.platform.strategies;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.calls.Call;
import suishin.platform.kernel.Role;
import suishin.platform.programmes.Words;
import suishin.platform.regions.Regions;
import suishin.platform.strategies.OpenStrategies.Draft;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// The strategies a visitor's regions are writing, with what they lack and until when they can be proposed.
@Component
record StrategyWork(Access access, OpenStrategies strategies, Regions regions) implements WorkItem.Source {

    private static final Set<Role> WRITERS = EnumSet.of(Role.COUNCIL_SECRETARY, Role.COUNCIL_MEMBER);
    private static final Set<Call.Status> TAKING = EnumSet.of(Call.Status.UPCOMING, Call.Status.OPEN);

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        var mine = access.heldBy(visitor.actor()).stream()
                .filter(held -> WRITERS.contains(held.role()))
                .map(Held::scope)
                .map(scope -> UUID.fromString(scope.id()))
                .distinct()
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        var names = regions.all(mine);
        return strategies.ofRegions(visitor.actor(), mine).stream()
                .filter(draft -> TAKING.contains(draft.call().status(visitor.now())))
                .map(draft -> item(
                        visitor,
                        draft,
                        Optional.ofNullable(names.get(draft.strategy().region()))
                                .map(region -> new Words(region.name(), region.nameEn()))
                                .orElse(new Words("", ""))))
                .toList();
    }

    private static WorkItem item(Visitor visitor, Draft draft, Words region) {
        var call = draft.call();
        return new WorkItem(
                visitor.say("strategies.work", region, call.name()),
                draft.gaps() == 0
                        ? visitor.say("strategies.work.complete")
                        : visitor.say("strategies.work.gaps", draft.gaps()),
                "/work/strategies/" + draft.strategy().id(),
                Optional.of(new WorkItem.Due(call.closesAt(), call.zone())));
    }
}

package suishin.platform.councils;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.kernel.Role;
import suishin.platform.programmes.CouncilRule;
import suishin.platform.regions.Region;
import suishin.platform.regions.Regions;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// The councils a visitor works for, on their home page.
@Component
final class CouncilWork implements WorkItem.Source {

    private final Councils councils;
    private final CouncilScreens screens;
    private final Access access;
    private final Regions regions;

    CouncilWork(Councils councils, CouncilScreens screens, Access access, Regions regions) {
        this.councils = councils;
        this.screens = screens;
        this.access = access;
        this.regions = regions;
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        var ids = access.heldBy(visitor.actor()).stream()
                .filter(held -> held.role() == Role.COUNCIL_SECRETARY || held.role() == Role.COUNCIL_MEMBER)
                .map(Held::scope)
                .map(scope -> UUID.fromString(scope.id()))
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = councils.ofRegions(visitor.actor(), ids);
        var rule = screens.rule();
        return regions.all(ids).values().stream()
                .map(region -> item(visitor, region, Optional.ofNullable(found.get(region.id())), rule))
                .toList();
    }

    private WorkItem item(Visitor visitor, Region region, Optional<Council> council, Optional<CouncilRule> rule) {
        int problems = screens.check(council, rule).problems().size();
        String note =
                problems == 0 ? visitor.say("councils.work.note") : visitor.say("councils.work.problems", problems);
        return new WorkItem(
                visitor.say("councils.work.title", visitor.either(region.name(), region.nameEn())),
                council.isPresent() ? note : visitor.say("councils.work.none"),
                "/work/regions/" + region.id() + "/council");
    }
}

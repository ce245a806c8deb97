package suishin.platform.experts;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.database.Database;
import suishin.platform.kernel.HomeZone;
import suishin.platform.kernel.Role;
import suishin.platform.organisations.OrganisationFact;
import suishin.platform.web.Visitor;

/// How many experts of the pool work at an institution, for those who see the pool.
@Component
final class ExpertFact implements OrganisationFact {

    private final Database database;
    private final ExpertStore store;
    private final Access access;
    private final InstantSource clock;

    ExpertFact(Database database, ExpertStore store, Access access, InstantSource clock) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Line> of(Visitor visitor, UUID organisation) {
        boolean sees = access.heldBy(visitor.actor()).stream()
                .anyMatch(held -> held.role() == Role.PROGRAMME_OFFICE
                        || held.role() == Role.AUDITOR
                        || held.role() == Role.ADMINISTRATOR);
        if (!sees) {
            return List.of();
        }
        var today = HomeZone.today(clock);
        int many = database.as(visitor.actor(), () -> store.countAt(organisation, today));
        return List.of(new Line(visitor.say("experts.fact"), visitor.say("experts.fact.many", many)));
    }
}

package suishin.platform.regions;

import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Role;

/// Knows the regions. What of them is public is decided elsewhere.
@Component
public final class Regions {

    private static final Set<Role> WRITERS = EnumSet.of(Role.ADMINISTRATOR, Role.PROGRAMME_OFFICE);

    private final Database database;
    private final RegionsStore store;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;
    private final Identities identities;

    Regions(
            Database database,
            RegionsStore store,
            Access access,
            Audit audit,
            InstantSource clock,
            Identities identities) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.identities = identities;
    }

    /// Adds a region; for the programme office and the product itself.
    public Decision<Region> add(Actor by, RegionDraft draft) {
        if (!mayWrite(by)) {
            return Decision.refuse(new RegionsRefusal.Denied());
        }
        if (RegionKey.normalise(draft.name()).isEmpty()) {
            return Decision.refuse(new RegionsRefusal.NameMissing());
        }
        return database.as(by, () -> {
            var region = new Region(
                    identities.next(), draft.name(), draft.nameEn(), draft.prefectures(), draft.kind(), draft.facts());
            if (!store.add(region, clock.instant())) {
                return Decision.refuse(new RegionsRefusal.NameTaken(draft.name()));
            }
            audit.record(by, "region.added", "region", region.id(), Map.of("name", region.name()));
            return Decision.accept(region);
        });
    }

    /// {@return the region with this id}
    public Optional<Region> find(UUID id) {
        return store.all(List.of(id)).stream().findFirst();
    }

    /// {@return the region of exactly this name}
    public Optional<Region> named(String name) {
        return store.named(name);
    }

    /// {@return these regions by id; ids nobody has are left out}
    public Map<UUID, Region> all(Collection<UUID> ids) {
        return store.all(ids).stream().collect(Collectors.toMap(Region::id, Function.identity()));
    }

    /// {@return every region, in the order they were added}
    public List<Region> everything() {
        return store.everything();
    }

    /// {@return the regions whose names hold every word of the query, however it was typed; at most `limit`}
    public List<Region> search(String query, int limit) {
        return store.search(RegionKey.words(query), limit);
    }

    private boolean mayWrite(Actor by) {
        return by instanceof Actor.Product
                || access.heldBy(by).stream().anyMatch(held -> WRITERS.contains(held.role()));
    }
}

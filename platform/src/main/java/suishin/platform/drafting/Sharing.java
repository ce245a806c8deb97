package suishin.platform.drafting;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.councils.Councils;
import suishin.platform.councils.Member;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.strategies.Strategies;
import suishin.platform.strategies.Strategy;
import suishin.platform.strategies.WhoWrites;

/// Shares the parts of a strategy out among the institutions of its council (分担).
///
/// The secretary says who writes what and goes on writing everything; whoever acts for an institution writes its parts
/// as long as it is a member. Who writes a member's role is no share: it is always the member itself.
@Component
public final class Sharing implements WhoWrites.Shares {

    private final Database database;
    private final ShareStore store;
    private final Strategies strategies;
    private final Councils councils;
    private final Audit audit;
    private final InstantSource clock;

    Sharing(
            Database database,
            ShareStore store,
            Strategies strategies,
            Councils councils,
            Audit audit,
            InstantSource clock) {
        this.database = database;
        this.store = store;
        this.strategies = strategies;
        this.councils = councils;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is to be given, and what to be taken back.
    public record Change(Set<Share> given, Set<Share> taken) {

        public Change {
            given = Set.copyOf(given);
            taken = Set.copyOf(taken);
        }

        /// {@return what leads from the shares somebody saw to those they want; what others did meanwhile stays}
        static Change between(Set<Share> seen, Set<Share> wanted) {
            var given = new LinkedHashSet<>(wanted);
            given.removeAll(seen);
            var taken = new LinkedHashSet<>(seen);
            taken.removeAll(wanted);
            return new Change(given, taken);
        }
    }

    @Override
    public Map<String, Set<UUID>> of(Actor reader, Strategy strategy) {
        return database.as(reader, () -> {
            var shares = store.of(strategy.id());
            if (shares.isEmpty()) {
                return Map.of();
            }
            var members = members(reader, strategy).map(Member::organisation).toList();
            var found = new LinkedHashMap<String, Set<UUID>>();
            shares.stream()
                    .filter(share -> members.contains(share.organisation()))
                    .forEach(share -> found.computeIfAbsent(share.part(), _ -> new LinkedHashSet<>())
                            .add(share.organisation()));
            return found;
        });
    }

    /// {@return every share of a strategy the actor may read; also those of institutions that are no members any more}
    public List<Share> all(Actor reader, UUID strategy) {
        return database.as(reader, () -> store.of(strategy));
    }

    /// {@return the members of the council that writes a strategy, as of today}
    Stream<Member> members(Actor reader, Strategy strategy) {
        return councils
                .find(reader, strategy.council())
                .map(council -> council.membersOn(councils.today()))
                .orElse(List.of())
                .stream();
    }

    /// Gives and takes shares, all of them or none; what is already so stays so.
    ///
    /// @return every share afterwards
    public Decision<List<Share>> change(Actor by, UUID id, Change change) {
        return database.as(by, () -> {
            var strategy = strategies.find(by, id);
            if (strategy.isEmpty()) {
                return Decision.refuse(new DraftingRefusal.Unknown());
            }
            if (!(by instanceof Actor.Person(UUID person))
                    || !councils.isSecretary(by, strategy.get().region())) {
                return Decision.refuse(new DraftingRefusal.Denied());
            }
            var refusal = whyNot(by, strategy.get(), change.given());
            if (refusal.isPresent()) {
                return Decision.refuse(refusal.get());
            }
            change.given().forEach(share -> give(by, person, id, share));
            change.taken().forEach(share -> take(by, id, share));
            return Decision.accept(store.of(id));
        });
    }

    private Optional<DraftingRefusal> whyNot(Actor by, Strategy strategy, Set<Share> given) {
        var parts = strategies.parts(by, strategy);
        var members = members(by, strategy).map(Member::organisation).toList();
        return given.stream()
                .<DraftingRefusal>mapMulti((share, refuse) -> {
                    if (!parts.contains(share.part())) {
                        refuse.accept(new DraftingRefusal.NoPart(share.part()));
                    } else if (!members.contains(share.organisation())) {
                        refuse.accept(new DraftingRefusal.NoMember(String.valueOf(share.organisation())));
                    }
                })
                .findFirst();
    }

    private void give(Actor by, UUID person, UUID strategy, Share share) {
        if (store.give(strategy, share, person, clock.instant())) {
            record(by, "strategy.shared", strategy, share);
        }
    }

    private void take(Actor by, UUID strategy, Share share) {
        if (store.take(strategy, share)) {
            record(by, "strategy.share-ended", strategy, share);
        }
    }

    private void record(Actor by, String act, UUID strategy, Share share) {
        audit.record(by, act, "strategy", strategy, Map.of("part", share.part(), "organisation", share.organisation()));
    }
}

package suishin.platform.strategies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.councils.Member;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;

/// Who may write which field of a strategy: its secretary every one; whoever acts for a member that member's role, and
/// the parts shared with it. PostgreSQL says the same once more (`strategies.writable`).
@Component
public final class WhoWrites {

    private final Access access;
    private final ObjectProvider<Shares> shares;

    WhoWrites(Access access, ObjectProvider<Shares> shares) {
        this.access = access;
        this.shares = shares;
    }

    /// With which institutions the parts of a strategy are shared (分担); the module that keeps it knows.
    @FunctionalInterface
    public interface Shares {

        /// {@return by the part's key, the institutions that write it; a part nobody shares is left out}
        Map<String, Set<UUID>> of(Actor reader, Strategy strategy);
    }

    /// {@return the key of the part a path belongs to: `vision` of `vision.now`, `action` of `action.2.name`}
    public static String part(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /// {@return the institutions that write each part, as far as they are members of the council still}
    Map<String, Set<UUID>> sharing(Actor reader, Strategy strategy) {
        return shares.stream().findFirst().map(one -> one.of(reader, strategy)).orElse(Map.of());
    }

    /// {@return the question which paths the actor may write while the strategy is open}
    Predicate<String> mayWrite(Actor by, Strategy strategy, StrategyForm form) {
        var held = access.heldBy(by).stream()
                .filter(one -> one.scope().equals(Scope.region(strategy.region())))
                .toList();
        if (held.stream().anyMatch(one -> one.role() == Role.COUNCIL_SECRETARY)) {
            return _ -> true;
        }
        var mine = approving(held);
        var shared = mine.isEmpty() ? Map.<String, Set<UUID>>of() : sharing(by, strategy);
        return path -> form.member(path)
                .map(Member::organisation)
                .map(mine::contains)
                .orElseGet(
                        () -> shared.getOrDefault(part(path), Set.of()).stream().anyMatch(mine::contains));
    }

    private static List<UUID> approving(List<Held> held) {
        return held.stream()
                .filter(one -> one.role() == Role.COUNCIL_MEMBER)
                .map(Held::organisation)
                .flatMap(Optional::stream)
                .toList();
    }
}

package suishin.platform.versions;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.kernel.Typed;
import suishin.platform.proposals.Proposals;
import suishin.platform.proposals.Receipt;
import suishin.platform.proposals.SealedForm;
import suishin.platform.strategies.PastStrategies;
import suishin.platform.strategies.Strategies;
import suishin.platform.strategies.Strategy;
import suishin.platform.strategies.StrategyDocument;

/// The versions of a strategy, each person as far as they may read them (版の閲覧).
///
/// The people of the region read all of them. Everybody else reads what was sealed in proposals that they may read, and
/// nothing of what stood there between two seals: neither the present nor a marked version nor any instant. Both follow
/// from the policies of the rows behind them.
@Component
public final class Versions {

    /// Letters of a name.
    public static final int MOST_LETTERS = 60;

    /// Named versions of one strategy.
    public static final int MOST_MARKS = 100;

    private final Database database;
    private final VersionStore store;
    private final Strategies strategies;
    private final PastStrategies past;
    private final Proposals proposals;
    private final Surroundings around;

    Versions(
            Database database,
            VersionStore store,
            Strategies strategies,
            PastStrategies past,
            Proposals proposals,
            Surroundings around) {
        this.database = database;
        this.store = store;
        this.strategies = strategies;
        this.past = past;
        this.proposals = proposals;
        this.around = around;
    }

    /// Who may do what, what is noted, when, under which id.
    @Component("versionSurroundings")
    record Surroundings(Access access, Audit audit, InstantSource clock, Identities identities) {}

    /// {@return the versions of a strategy, the newest first; none if the actor may read none}
    public List<Version> of(Actor actor, UUID strategy) {
        return database.as(actor, () -> {
            var found = new ArrayList<Version>();
            proposals.ofStrategies(actor, List.of(strategy)).stream()
                    .flatMap(proposal -> proposals.receipts(actor, proposal.id()).stream())
                    .map(Versions::version)
                    .forEach(found::add);
            found.addAll(store.ofStrategy(strategy));
            found.sort(Comparator.comparing(Version::at, Comparator.reverseOrder()));
            return readsTexts(actor, strategy)
                    ? Stream.concat(Stream.of(Version.now(now())), found.stream())
                            .toList()
                    : List.copyOf(found);
        });
    }

    private static Version version(Receipt receipt) {
        var seal = new Version.Seal(
                receipt.proposal(), receipt.number(), receipt.region(), receipt.zone(), receipt.formSha256());
        return Version.sealed(receipt.id(), receipt.sealedAt(), seal);
    }

    /// {@return whether the actor reads the texts as they are written, not only as they were sealed}
    boolean readsTexts(Actor actor, UUID strategy) {
        return strategies
                .find(actor, strategy)
                .filter(found -> strategies.isOfRegion(actor, found.region()))
                .isPresent();
    }

    /// {@return what the strategy said in the version of this key; empty if there is none or the actor may not read it}
    Optional<State> state(Actor actor, UUID strategy, String key) {
        return database.as(
                actor,
                () -> of(actor, strategy).stream()
                        .filter(version -> version.key().equals(key))
                        .findFirst()
                        .flatMap(version -> state(actor, strategy, version)));
    }

    /// {@return what the strategy said at this instant; empty if the actor does not read its texts}
    Optional<State> state(Actor actor, UUID strategy, Instant at) {
        return database.as(actor, () -> state(actor, strategy, Version.at(at)));
    }

    private Optional<State> state(Actor actor, UUID strategy, Version version) {
        return document(actor, strategy, version)
                .map(document -> new State(version, document, past.entries(actor, strategy, version.at())));
    }

    private Optional<StrategyDocument> document(Actor actor, UUID strategy, Version version) {
        return switch (version.kind()) {
            case NOW -> strategies.document(actor, strategy);
            case AT -> past.document(actor, strategy, version.at());
            case MARK -> store.document(strategy, version);
            case SEAL ->
                version.seal()
                        .flatMap(seal -> proposals.sealed(actor, seal.proposal(), seal.number()))
                        .map(SealedForm::document);
        };
    }

    /// Gives the strategy as it stands a name; a secretary of its council may.
    ///
    /// Names of one strategy differ in more than the width or the case of their letters.
    public Decision<Version> mark(Actor by, UUID strategy, String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        return database.as(by, () -> {
            var found = strategies.find(by, strategy).filter(one -> strategies.isOfRegion(by, one.region()));
            if (found.isEmpty()) {
                return Decision.refuse(new VersionRefusal.Unknown());
            }
            if (!(by instanceof Actor.Person(UUID person)) || !mayMark(by, found.get())) {
                return Decision.refuse(new VersionRefusal.Denied());
            }
            return whyNot(strategy, name)
                    .<Decision<Version>>map(Decision::refuse)
                    .orElseGet(() -> mark(
                            by, strategy, Version.marked(around.identities().next(), name, now(), person)));
        });
    }

    /// {@return whether the actor may give versions of this strategy a name}
    boolean mayMark(Actor actor, Strategy strategy) {
        return around.access().roles(actor, Scope.region(strategy.region())).contains(Role.COUNCIL_SECRETARY);
    }

    private Optional<VersionRefusal> whyNot(UUID strategy, String name) {
        if (name.isEmpty()) {
            return Optional.of(VersionRefusal.Unclear.at("name", "versions.no-name"));
        }
        if (name.codePointCount(0, name.length()) > MOST_LETTERS) {
            return Optional.of(VersionRefusal.Unclear.at("name", "versions.long-name", MOST_LETTERS));
        }
        return store.ofStrategy(strategy).size() >= MOST_MARKS
                ? Optional.of(new VersionRefusal.TooMany(MOST_MARKS))
                : Optional.empty();
    }

    private Decision<Version> mark(Actor by, UUID strategy, Version version) {
        var id = UUID.fromString(version.key().substring("mark-".length()));
        String key = Typed.folded(version.name()).toLowerCase(Locale.ROOT);
        var document = strategies.document(by, strategy).orElseThrow();
        if (!store.add(new VersionStore.Mark(id, strategy, version, key, document))) {
            return Decision.refuse(VersionRefusal.Unclear.at("name", "versions.name-taken", version.name()));
        }
        around.audit().record(by, "version.marked", "strategy", strategy, Map.of("version", id));
        return Decision.accept(version);
    }

    /// {@return the strategy, if the actor reads its texts}
    Optional<Strategy> strategy(Actor actor, UUID id) {
        return strategies.find(actor, id).filter(found -> strategies.isOfRegion(actor, found.region()));
    }

    private Instant now() {
        return around.clock().instant();
    }
}

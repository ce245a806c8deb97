package suishin.platform.strategies;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.councils.Councils;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.HomeZone;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;

/// Opens strategies, keeps every text ever written into them, and freezes them when they are sealed.
@Component
public final class Strategies {

    /// More characters than this are not kept in one field.
    public static final int MOST_CHARACTERS = 50_000;

    private final Database database;
    private final StrategyStore store;
    private final Access access;
    private final Audit audit;
    private final Surroundings around;

    Strategies(Database database, StrategyStore store, Access access, Audit audit, Surroundings around) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.around = around;
    }

    /// Clock, ids, who hears of it, and the modules a strategy stands on.
    @Component
    record Surroundings(
            InstantSource clock,
            Identities identities,
            Calls calls,
            Councils councils,
            WhoWrites writers,
            ApplicationEventPublisher events) {}

    /// Opens the strategy of a region's council for a call; opening it again gives the same one.
    public Decision<Strategy> open(Actor by, UUID region, UUID call) {
        if (!(by instanceof Actor.Person(UUID person)) || !around.councils().isSecretary(by, region)) {
            return Decision.refuse(new StrategyRefusal.Denied());
        }
        var council = around.councils().ofRegion(by, region);
        if (council.isEmpty()) {
            return Decision.refuse(new StrategyRefusal.NoCouncil());
        }
        var wanted = around.calls().find(call);
        if (wanted.isEmpty()) {
            return Decision.refuse(new StrategyRefusal.Unknown());
        }
        var opened = new Strategy(
                around.identities().next(), region, call, council.get().id(), StrategyLife.LIFE.start());
        return database.as(by, () -> {
            var now = around.clock().instant();
            if (!takesStrategies(wanted.get()) && store.find(region, call).isEmpty()) {
                return Decision.refuse(new StrategyRefusal.Closed(
                        wanted.get().closesAt(), wanted.get().zone()));
            }
            if (store.open(opened, wanted.get().programme(), person, now)) {
                audit.record(by, "strategy.opened", "strategy", opened.id(), Map.of("region", region, "call", call));
            }
            return Decision.accept(store.find(region, call).orElseThrow());
        });
    }

    /// {@return whether a strategy may be begun for this call: until it closes, also before it opens}
    boolean takesStrategies(Call call) {
        var status = call.status(around.clock().instant());
        return status == Call.Status.UPCOMING || status == Call.Status.OPEN;
    }

    /// {@return the strategy, as far as the actor may see it}
    public Optional<Strategy> find(Actor actor, UUID strategy) {
        return database.as(actor, () -> store.find(strategy));
    }

    /// {@return the strategy of a region for a call, as far as the actor may see it}
    public Optional<Strategy> find(Actor actor, UUID region, UUID call) {
        return database.as(actor, () -> store.find(region, call));
    }

    /// {@return the strategies of these regions, newest first, as far as the actor may see them}
    public List<Strategy> ofRegions(Actor actor, List<UUID> regions) {
        return database.as(actor, () -> store.ofRegions(regions));
    }

    /// {@return whether the actor works for the council of this region}
    public boolean isOfRegion(Actor by, UUID region) {
        return around.councils().ofRegion(by, region).isPresent();
    }

    /// Writes one field, if nobody wrote it since the actor saw version `expected` (0: it was empty).
    ///
    /// The same text again is accepted and changes nothing, so a lost answer can be asked for again.
    public Decision<Entry> write(Actor by, UUID strategy, String path, String value, int expected) {
        if (!(by instanceof Actor.Person(UUID person))) {
            return Decision.refuse(new StrategyRefusal.Denied());
        }
        if (value.length() > MOST_CHARACTERS) {
            return Decision.refuse(new StrategyRefusal.TooLarge(MOST_CHARACTERS));
        }
        return database.as(by, () -> {
            var found = store.holdWhileWriting(strategy);
            if (found.isEmpty()) {
                return Decision.refuse(new StrategyRefusal.Unknown());
            }
            var form = form(by, found.get()).filter(one -> one.has(path));
            var refusal = form.map(one -> whyNot(by, found.get(), one, path))
                    .orElseGet(() -> Optional.of(new StrategyRefusal.Unknown()));
            if (refusal.isPresent()) {
                return Decision.refuse(refusal.get());
            }
            return form.flatMap(one -> one.canonical(path, value))
                    .map(text -> new Entry(
                            path, text, expected + 1, person, around.clock().instant()))
                    .map(entry -> write(by, strategy, entry))
                    .orElseGet(() -> Decision.refuse(new StrategyRefusal.NotAChoice()));
        });
    }

    private Decision<Entry> write(Actor by, UUID strategy, Entry entry) {
        var current = store.entry(strategy, entry.path());
        String before = current.map(Entry::value).orElse("");
        if (before.equals(entry.value())) {
            return Decision.accept(current.orElse(new Entry(entry.path(), "", 0, entry.by(), entry.at())));
        }
        if (store.write(strategy, entry)) {
            audit.record(
                    by,
                    "strategy.written",
                    "strategy",
                    strategy,
                    Map.of("path", entry.path(), "version", entry.version()));
            around.events().publishEvent(new Entry.Written(by, strategy, entry.path()));
            return Decision.accept(entry);
        }
        var now = store.entry(strategy, entry.path());
        return now.isPresent()
                ? Decision.refuse(new StrategyRefusal.Changed(now.get()))
                : Decision.refuse(new StrategyRefusal.Unknown());
    }

    private Optional<StrategyRefusal> whyNot(Actor by, Strategy strategy, StrategyForm form, String path) {
        if (!around.writers().mayWrite(by, strategy, form).test(path)) {
            return Optional.of(new StrategyRefusal.Denied());
        }
        boolean open = StrategyLife.LIFE
                .after(strategy.stage(), StrategyAct.WRITE, roles(by, strategy, form.call()))
                .isPresent();
        return open ? Optional.empty() : Optional.of(new StrategyRefusal.Frozen());
    }

    /// A strategy as it stands, read at once.
    public record Opened(Strategy strategy, StrategyForm form, Map<String, Entry> entries, StrategyDocument document) {}

    /// {@return the strategy with its form and texts, if the actor may see its council}
    public Optional<Opened> opened(Actor actor, UUID id) {
        return database.as(
                actor,
                () -> store.find(id)
                        .flatMap(found -> form(actor, found).map(form -> {
                            var entries = entries(id);
                            return new Opened(
                                    found, form, entries, form.read(found, entries, HomeZone.today(around.clock())));
                        })));
    }

    /// {@return whether the actor may write this field now}
    public boolean mayWrite(Actor actor, UUID strategy, String path) {
        return opened(actor, strategy)
                .filter(found -> !writable(actor, found, List.of(path)).isEmpty())
                .isPresent();
    }

    /// {@return which of these paths the actor may write now; none once the strategy is frozen}
    Set<String> writable(Actor actor, Opened opened, List<String> paths) {
        if (opened.strategy().frozen()) {
            return Set.of();
        }
        return database.as(
                actor,
                () -> paths.stream()
                        .filter(around.writers().mayWrite(actor, opened.strategy(), opened.form()))
                        .collect(Collectors.toSet()));
    }

    /// {@return the keys of the parts that can be shared out: sections, rows of the plan, targets; a role is its
    /// member's}
    public List<String> parts(Actor actor, Strategy strategy) {
        return database.as(
                actor, () -> form(actor, strategy).map(StrategyForm::parts).orElse(List.of()));
    }

    /// {@return what stands in the fields now, by path}
    public Map<String, Entry> entries(Actor actor, UUID strategy) {
        return database.as(actor, () -> entries(strategy));
    }

    private Map<String, Entry> entries(UUID strategy) {
        return byPath(store.entries(strategy));
    }

    private static Map<String, Entry> byPath(List<Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::path, Function.identity()));
    }

    /// {@return everything that ever stood in one field, newest first}
    public List<Entry> history(Actor actor, UUID strategy, String path) {
        return database.as(actor, () -> store.history(strategy, path));
    }

    /// {@return what stood in these fields at these versions, by path; a version that never was is left out}
    public Map<String, Entry> at(Actor actor, UUID strategy, Map<String, Integer> versions) {
        return versions.isEmpty() ? Map.of() : database.as(actor, () -> byPath(store.at(strategy, versions)));
    }

    /// {@return the strategy as it reads today, as far as the actor may see it}
    public Optional<StrategyDocument> document(Actor actor, UUID strategy) {
        return opened(actor, strategy).map(Opened::document);
    }

    /// {@return what the strategy still lacks; empty if nothing, or if the actor may not see it}
    public List<Problem> gaps(Actor actor, UUID strategy) {
        return opened(actor, strategy)
                .map(opened -> Completeness.gaps(opened.document(), opened.form()))
                .orElse(List.of());
    }

    /// Freezes a strategy, as its proposal is sealed; the council's secretary may.
    public Decision<Strategy> freeze(Actor by, UUID strategy) {
        return step(by, strategy, StrategyAct.FREEZE, new StrategyRefusal.Frozen());
    }

    /// Gives a frozen strategy back to its council, as its proposal is returned; the programme office may.
    public Decision<Strategy> thaw(Actor by, UUID strategy) {
        return step(by, strategy, StrategyAct.THAW, new StrategyRefusal.NotFrozen());
    }

    /// Gives a frozen strategy back to its council, as its proposal is withdrawn or begun anew; its secretary may.
    public Decision<Strategy> takeBack(Actor by, UUID strategy) {
        return step(by, strategy, StrategyAct.TAKE_BACK, new StrategyRefusal.NotFrozen());
    }

    private Decision<Strategy> step(Actor by, UUID strategy, StrategyAct act, StrategyRefusal notNow) {
        return database.as(by, () -> {
            var found = store.lock(strategy);
            if (found.isEmpty()) {
                return Decision.refuse(new StrategyRefusal.Unknown());
            }
            var roles = roles(by, found.get());
            var after = StrategyLife.LIFE.after(found.get().stage(), act, roles);
            if (after.isEmpty()) {
                boolean may = StrategyLife.LIFE.steps().stream()
                        .anyMatch(step -> step.act() == act && roles.contains(step.by()));
                return Decision.refuse(may ? notNow : new StrategyRefusal.Denied());
            }
            store.setStage(strategy, after.get(), around.clock().instant());
            audit.record(by, "strategy." + Codes.of(act), "strategy", strategy, Map.of());
            return Decision.accept(store.find(strategy).orElseThrow());
        });
    }

    private Set<Role> roles(Actor by, Strategy strategy) {
        return roles(by, strategy, around.calls().find(strategy.call()).orElseThrow());
    }

    private Set<Role> roles(Actor by, Strategy strategy, Call call) {
        return access.roles(by, Scope.region(strategy.region()), Scope.programme(call.programme()));
    }

    /// {@return the form of a strategy, if the actor may see its council}
    Optional<StrategyForm> form(Actor actor, Strategy strategy) {
        return around.councils()
                .find(actor, strategy.council())
                .flatMap(council -> around.calls()
                        .find(strategy.call())
                        .map(call -> new StrategyForm(around.calls().definition(call), call, council)));
    }
}

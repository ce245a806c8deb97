package suishin.platform.workbooks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Refusal;
import suishin.platform.sheets.BookReader;
import suishin.platform.sheets.FillableBook;
import suishin.platform.sheets.Macros;
import suishin.platform.sheets.PlainSheet;
import suishin.platform.sheets.SheetFormat;
import suishin.platform.sheets.SheetRefusal;
import suishin.platform.strategies.Entry;
import suishin.platform.strategies.Strategies;
import suishin.platform.strategies.Strategy;
import suishin.platform.strategies.StrategyRefusal;
import suishin.platform.strategies.StrategyScreens;
import suishin.platform.strategies.TargetNotes;
import suishin.platform.strategies.TargetQuestions;
import suishin.platform.web.Language;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;
import suishin.platform.workbooks.Difference.Write;

/// Hands the tables of a strategy out as a workbook and takes it back: what it would change is shown first, and what
/// was confirmed is written at once or not at all.
@Component
public final class Workbooks {

    /// Largest file, in bytes.
    public static final int MOST_BYTES = 10_000_000;

    /// What a file may hold, however small it is packed.
    static final BookReader.Limits LIMITS = new BookReader.Limits(50_000_000, 20, 5_000, 200);

    private static final Actor.Product PRODUCT = new Actor.Product("workbooks");
    private static final Set<String> WITH_PROGRAMS = Set.of(".xlsm", ".xltm", ".xlam", ".xlsb");

    private final Database database;
    private final WorkbookStore store;
    private final Strategies strategies;
    private final StrategyScreens screens;
    private final Around around;

    Workbooks(Database database, WorkbookStore store, Strategies strategies, StrategyScreens screens, Around around) {
        this.database = database;
        this.store = store;
        this.strategies = strategies;
        this.screens = screens;
        this.around = around;
    }

    /// Clock, ids, and what the programme says.
    @Component("aroundWorkbooks")
    record Around(InstantSource clock, Identities identities, Calls calls, TargetQuestions questions) {}

    /// A file that waits, with what it would change as things stand now.
    public record Shown(Kept kept, Difference difference) {}

    /// {@return the strategy, if the visitor works for its region}
    ///
    /// @throws NotFound if not
    Strategy strategy(Visitor visitor, UUID strategy) {
        return strategies
                .find(visitor.actor(), strategy)
                .filter(found -> strategies.isOfRegion(visitor.actor(), found.region()))
                .orElseThrow(NotFound::new);
    }

    /// {@return why the visitor may not send a file back; empty if they may}
    Optional<Refusal> whyNot(Visitor visitor, UUID strategy) {
        if (strategy(visitor, strategy).frozen()) {
            return Optional.of(new StrategyRefusal.Frozen());
        }
        return tables(visitor, strategy).writable().isEmpty()
                ? Optional.of(new StrategyRefusal.Denied())
                : Optional.empty();
    }

    /// {@return what the tables are called that a file of the visitor can change, if there are others too}
    List<String> mine(Visitor visitor, UUID strategy) {
        var tables = tables(visitor, strategy);
        var mine = tables.writable();
        return mine.size() < tables.all().size() ? mine : List.of();
    }

    /// {@return the workbook of a strategy as it stands now}
    FillableBook book(Visitor visitor, UUID strategy) {
        strategy(visitor, strategy);
        return database.as(visitor.actor(), () -> {
            String about = visitor.say(
                    "workbooks.guide.about",
                    call(visitor, strategy).name(),
                    visitor.at(around.clock().instant()));
            return new BookMaker(visitor, tables(visitor, strategy), about)
                    .of(strategy, strategies.entries(visitor.actor(), strategy));
        });
    }

    /// Reads a file and keeps what it says until it is confirmed; what the person sent before for the strategy goes.
    ///
    /// @param name of the file
    Decision<UUID> take(Visitor visitor, UUID strategy, String name, byte[] bytes) {
        var no = whyNot(visitor, strategy);
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        return sheets(name, bytes)
                .then(sheets -> read(visitor, strategy, sheets))
                .then(wanted -> {
                    var by = visitor.acting();
                    var kept = new Kept(
                            around.identities().next(),
                            strategy,
                            by.id(),
                            around.clock().instant(),
                            wanted);
                    return database.as(by, () -> {
                        store.drop(strategy, by.id());
                        store.add(kept);
                        return Decision.accept(kept.id());
                    });
                });
    }

    private static Decision<List<PlainSheet>> sheets(String name, byte[] bytes) {
        String small = name.toLowerCase(Locale.ROOT);
        if (WITH_PROGRAMS.stream().anyMatch(small::endsWith)) {
            return Decision.refuse(new WorkbookRefusal.Programs());
        }
        if (bytes.length > MOST_BYTES) {
            return Decision.refuse(new SheetRefusal.TooLarge("bytes", MOST_BYTES / 1_000_000));
        }
        if (bytes.length > 0 && !SheetFormat.ofName(name).equals(Optional.of(SheetFormat.XLSX))) {
            return Decision.refuse(new WorkbookRefusal.NoWorkbook(name));
        }
        return Macros.in(bytes)
                ? Decision.refuse(new WorkbookRefusal.Programs())
                : BookReader.read(name, bytes, LIMITS);
    }

    private Decision<Wanted> read(Visitor visitor, UUID strategy, List<PlainSheet> sheets) {
        var passport = Passport.read(sheets);
        if (passport.isEmpty()) {
            return Decision.refuse(new WorkbookRefusal.NotOurs());
        }
        if (!passport.get().strategy().equals(strategy)) {
            return Decision.refuse(new WorkbookRefusal.OtherStrategy());
        }
        var versions = passport.get().versions();
        var texts = strategies.at(visitor.actor(), strategy, versions).values().stream()
                .collect(toMap(Entry::path, Entry::value));
        var languages = Stream.concat(
                        Stream.of(visitor.language()),
                        Stream.of(Language.values()).filter(other -> other != visitor.language()))
                .map(language -> tables(in(visitor, language), strategy))
                .toList();
        return new FileReader(new TableReader.Seen(versions, texts), languages).read(sheets);
    }

    private static Visitor in(Visitor visitor, Language language) {
        return new Visitor(
                visitor.actor(),
                visitor.person(),
                language,
                visitor.query(),
                visitor.csrf(),
                visitor.now(),
                visitor.shell());
    }

    /// {@return the file of the visitor that waits for this strategy}
    Optional<Kept> waiting(Visitor visitor, UUID strategy) {
        var by = visitor.acting();
        return database.as(
                by,
                () -> store.newest(strategy, by.id(), since())
                        .filter(kept -> !difference(visitor, kept).rows().isEmpty()));
    }

    /// {@return a file of the visitor that waits, and what it would change now}
    Optional<Shown> shown(Visitor visitor, UUID strategy, UUID kept) {
        strategy(visitor, strategy);
        var by = visitor.acting();
        return database.as(
                by,
                () -> store.find(kept, strategy, by.id(), since())
                        .map(found -> new Shown(found, difference(visitor, found))));
    }

    private Difference difference(Visitor visitor, Kept kept) {
        return new Differences(tables(visitor, kept.strategy()), estimates(visitor, kept.strategy())).of(kept.wanted());
    }

    /// {@return what the estimates are called that are evidence of a target, by its number}
    private Map<Integer, List<String>> estimates(Visitor visitor, UUID strategy) {
        var document = strategies.document(visitor.actor(), strategy).orElseThrow(NotFound::new);
        var start = call(visitor, strategy).projectStart();
        return around.questions().about(visitor.actor(), document, start, Optional.empty()).evidence().stream()
                .collect(groupingBy(
                        TargetNotes.Evidence::target,
                        mapping(one -> visitor.say("workbooks.estimate", one.title()), toList())));
    }

    /// Writes what was confirmed, all of it or nothing.
    ///
    /// @param looked {@link Difference#looked} as it was shown
    /// @param taken  what was chosen, as {@link Difference#writes} takes it
    /// @return how many fields were written
    Decision<Integer> apply(Visitor visitor, Shown shown, String looked, Set<String> taken) {
        var writes = shown.difference().writes(taken).stream()
                .sorted(Comparator.comparing(Write::path))
                .toList();
        if (!shown.difference().looked().equals(looked)) {
            return Decision.refuse(new WorkbookRefusal.Overtaken());
        }
        if (writes.isEmpty()) {
            return Decision.refuse(new WorkbookRefusal.NothingChosen());
        }
        var kept = shown.kept();
        try {
            return database.as(visitor.actor(), () -> {
                writes.forEach(write -> strategies
                        .write(visitor.actor(), kept.strategy(), write.path(), write.value(), write.version())
                        .orThrow(Undone::new));
                store.drop(kept.strategy(), kept.by());
                return Decision.accept(writes.size());
            });
        } catch (Undone undone) {
            return Decision.refuse(
                    undone.why instanceof StrategyRefusal.Changed ? new WorkbookRefusal.Overtaken() : undone.why);
        }
    }

    /// Rolls back what was written before one of the fields was refused.
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Refusal why;

        Undone(Refusal why) {
            super(why.code());
            this.why = why;
        }
    }

    private Tables tables(Visitor visitor, UUID strategy) {
        var definition = around.calls().definition(call(visitor, strategy));
        return Tables.of(visitor, definition, screens.rows(visitor, strategy));
    }

    private Call call(Visitor visitor, UUID strategy) {
        return around.calls().find(strategy(visitor, strategy).call()).orElseThrow(NotFound::new);
    }

    private Instant since() {
        return around.clock().instant().minus(Kept.FOR);
    }

    /// Throws away what nobody confirmed.
    @Scheduled(fixedRate = 3_600_000)
    void expire() {
        database.as(PRODUCT, () -> store.expire(since()));
    }
}

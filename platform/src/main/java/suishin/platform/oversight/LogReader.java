package suishin.platform.oversight;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.audit.Audit;
import suishin.platform.audit.LogPlace;
import suishin.platform.audit.LogSearch;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.people.People;
import suishin.platform.web.Inputs;

/// Reads the log in words: what PostgreSQL shows its reader, with the names the same reader may know.
@Component
final class LogReader {

    static final Set<Role> OVERSEERS = Set.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.PROGRAMME_OFFICE);

    /// Entries that a file reads at once.
    private static final int BATCH = 1_000;

    private final Database database;
    private final Audit audit;
    private final Access access;
    private final People people;
    private final Acts acts;
    private final Things things;

    LogReader(Database database, Audit audit, Access access, People people, Acts acts, Things things) {
        this.database = database;
        this.audit = audit;
        this.access = access;
        this.people = people;
        this.acts = acts;
        this.things = things;
    }

    /// Which part of what is found is wanted; at most one of both places.
    ///
    /// @param before where the last page ended; what is older comes
    /// @param after  where the last page began; what is newer comes
    record Part(Optional<LogPlace> before, Optional<LogPlace> after, int size) {}

    /// {@return whether this actor oversees anything}
    boolean oversees(Actor actor) {
        return access.heldBy(actor).stream().map(Held::role).anyMatch(OVERSEERS::contains);
    }

    /// {@return a part of what the filter finds, the newest first}
    Decision<LogPart> part(Actor reader, LogQuestion asked) {
        return asked.problems().isEmpty()
                ? Decision.accept(database.as(reader, () -> read(reader, asked.filter(), asked.part())))
                : Decision.refuse(new LogRefusal.Unreadable(asked.problems()));
    }

    private LogPart read(Actor reader, LogFilter filter, Part wanted) {
        var search = search(reader, filter);
        var place = wanted.after().or(wanted::before).orElse(LogPlace.END);
        boolean forwards = wanted.after().isPresent();
        var found = forwards
                ? audit.newer(reader, search, place, wanted.size() + 1)
                : audit.older(reader, search, place, wanted.size() + 1);
        boolean more = found.size() > wanted.size();
        var shown = !more ? found : forwards ? found.subList(1, found.size()) : found.subList(0, wanted.size());
        return new LogPart(
                lines(reader, shown), forwards ? more : wanted.before().isPresent(), forwards || more, chosen(filter));
    }

    private Optional<String> chosen(LogFilter filter) {
        return Inputs.id(filter.person())
                .filter(_ -> filter.who().isEmpty())
                .map(id -> people.find(id).map(one -> one.name()).orElse(id.toString()));
    }

    /// Hands over every entry that the filter finds, the newest first, without holding them all.
    void each(Actor reader, LogFilter filter, Consumer<LogLine> taker) {
        var search = database.as(reader, () -> search(reader, filter));
        var place = LogPlace.END;
        for (var lines = batch(reader, search, place); !lines.isEmpty(); lines = batch(reader, search, place)) {
            lines.forEach(taker);
            place = LogPlace.of(lines.getLast().entry());
        }
    }

    private List<LogLine> batch(Actor reader, LogSearch search, LogPlace place) {
        return database.as(reader, () -> lines(reader, audit.older(reader, search, place, BATCH)));
    }

    private List<LogLine> lines(Actor reader, List<Audit.Entry> entries) {
        var wanted = entries.stream().flatMap(LogLine::references).collect(Collectors.toSet());
        var names = things.names(new Things.Reader(reader, access.heldBy(reader)), wanted);
        var actors = entries.stream()
                .flatMap(entry -> Inputs.id(entry.actor()).stream())
                .collect(Collectors.toSet());
        var closed = Closed.to(reader, access.rolesOf(actors));
        return entries.stream().map(entry -> LogLine.of(entry, names, closed)).toList();
    }

    private LogSearch search(Actor reader, LogFilter filter) {
        var people = persons(filter);
        var words = filter.wanted().stream().map(word -> word(reader, word)).toList();
        boolean inside = people.isPresent() || !words.isEmpty();
        return new LogSearch(
                filter.span(),
                Acts.asked(filter.act()),
                filter.kind(),
                people,
                words,
                inside ? Closed.to(reader, access.everyRole()).among(things.known(reader)) : LogSearch.Closed.NOTHING);
    }

    private Optional<Set<String>> persons(LogFilter filter) {
        if (!filter.who().isEmpty()) {
            return Optional.of(texts(people.called(filter.who())));
        }
        return filter.person().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        texts(Inputs.id(filter.person()).map(people::recordsOf).orElse(Set.of())));
    }

    private LogSearch.Word word(Actor reader, String word) {
        return new LogSearch.Word(word, acts.matching(word), things.called(reader, word), texts(people.called(word)));
    }

    private static Set<String> texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }
}

package suishin.platform.invitations;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.invitations.OfficeLetter.Kind;
import suishin.platform.invitations.OfficeLetter.Text;
import suishin.platform.kernel.Actor;
import suishin.platform.messages.Mail;
import suishin.platform.people.People;
import suishin.platform.people.Person;

/// Lets the letters of all offices to one person leave as one mail, at most one a day.
///
/// Whatever becomes due later that day waits until nine in the morning of the next, in the zone of its call.
@Component
final class Departures {

    private static final Actor.Product PRODUCT =
            new Actor.Product("letters of all offices to one person leave as one mail");

    private final Database database;
    private final LetterStore store;
    private final LetterWriter writer;
    private final Sources sources;
    private final Map<Kind, LetterContent> contents;
    private final List<LetterContent.Check> checks;
    private final ReentrantLock running = new ReentrantLock();

    Departures(
            Database database,
            LetterStore store,
            LetterWriter writer,
            Sources sources,
            List<LetterContent> contents,
            List<LetterContent.Check> checks) {
        this.database = database;
        this.store = store;
        this.writer = writer;
        this.sources = sources;
        this.contents = contents.stream().collect(toMap(LetterContent::kind, identity()));
        this.checks = checks;
    }

    /// Where letters go, and what leaving leaves behind.
    @Component("departureSources")
    record Sources(
            Mail mail,
            People people,
            Calls calls,
            Audit audit,
            InstantSource clock,
            ApplicationEventPublisher events) {}

    @Scheduled(fixedRate = 5_000)
    void leaveUnlessRunning() {
        if (running.tryLock()) {
            try {
                leave();
            } finally {
                running.unlock();
            }
        }
    }

    /// Lets go what is due, one person a transaction, on whichever node comes first.
    void leave() {
        database.as(PRODUCT, () -> store.peopleDue(now())).forEach(person -> database.as(PRODUCT, () -> leave(person)));
    }

    /// {@return how many letters to this person left now, as a part of the running transaction}
    int leave(UUID person) {
        return database.within(PRODUCT, () -> {
            store.hold(person);
            var due = store.due(person, now());
            return due.isEmpty() || waits(person, due) ? 0 : leave(person, due);
        });
    }

    private boolean waits(UUID person, List<OfficeLetter> due) {
        var zone = call(due.getFirst()).zone();
        var next = store.lastTo(person).map(last -> morningAfter(last, zone)).filter(now()::isBefore);
        next.ifPresent(at -> due.forEach(letter -> store.postpone(letter.id(), at)));
        return next.isPresent();
    }

    static Instant morningAfter(Instant last, ZoneId zone) {
        return Outbox.morning(last.atZone(zone).toLocalDate().plusDays(1), zone);
    }

    private int leave(UUID person, List<OfficeLetter> due) {
        var reader = sources.people().find(person);
        var parts = new ArrayList<Part>();
        due.forEach(letter -> part(letter, reader).ifPresent(parts::add));
        if (parts.isEmpty()) {
            return 0;
        }
        var whole = parts.size() == 1
                ? parts.getFirst().text()
                : writer.digest(person, parts.stream().map(Part::text).toList());
        UUID mail =
                sources.mail().write(PRODUCT, person, reader.orElseThrow().address(), whole.subject(), whole.body());
        parts.forEach(part -> left(part, mail));
        return parts.size();
    }

    private record Part(OfficeLetter letter, Text text) {}

    private Optional<Part> part(OfficeLetter letter, Optional<Person> reader) {
        if (reader.isEmpty()) {
            store.stop(letter.id(), "invitations.stopped.nobody");
            return Optional.empty();
        }
        var text = content(letter).leaving(letter);
        if (text.isEmpty()) {
            store.discardLetter(letter.id());
            return Optional.empty();
        }
        var problem = checks.stream()
                .flatMap(check -> check.problem(letter.call(), letter.person(), text.get()).stream())
                .findFirst();
        problem.ifPresent(key -> store.stop(letter.id(), key));
        return problem.isPresent() ? Optional.empty() : Optional.of(new Part(letter, text.get()));
    }

    private void left(Part part, UUID mail) {
        var letter = part.letter();
        var at = now();
        store.released(letter.id(), mail, at);
        content(letter).left(letter);
        sources.audit().record(PRODUCT, "letter.left", "call", letter.call(), Map.of("letter", letter.id()));
        sources.events().publishEvent(new OfficeLetter.Left(PRODUCT, letter, part.text(), mail, at));
    }

    /// {@return what the letter would say if it left now}
    Text preview(OfficeLetter letter) {
        return database.within(PRODUCT, () -> content(letter).preview(letter));
    }

    private LetterContent content(OfficeLetter letter) {
        return Objects.requireNonNull(contents.get(letter.kind()), letter.kind()::name);
    }

    private Call call(OfficeLetter letter) {
        return sources.calls().find(letter.call()).orElseThrow();
    }

    private Instant now() {
        return sources.clock().instant();
    }
}

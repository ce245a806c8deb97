package suishin.platform.notices;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import suishin.platform.assignments.ReviewerReleased;
import suishin.platform.assignments.ReviewersAssigned;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.invitations.LetterWriter;
import suishin.platform.invitations.OfficeLetter.Kind;
import suishin.platform.invitations.Outbox;
import suishin.platform.kernel.Actor;

/// Drafts one letter to each expert whose assignments changed, however many changed and however often.
///
/// The act only marks whom it concerns; the letter is drafted within seconds and says what is different when it leaves.
@Component
final class Notices {

    private static final Actor.Product PRODUCT =
            new Actor.Product("an expert is told what they read, also when nobody of the office took it from them");

    private final Database database;
    private final NoticeStore store;
    private final Outbox outbox;
    private final LetterWriter writer;
    private final Sources sources;

    Notices(Database database, NoticeStore store, Outbox outbox, LetterWriter writer, Sources sources) {
        this.database = database;
        this.store = store;
        this.outbox = outbox;
        this.writer = writer;
        this.sources = sources;
    }

    /// Which calls there are, and what time it is.
    @Component("noticeSources")
    record Sources(Calls calls, InstantSource clock) {}

    @EventListener
    void assigned(ReviewersAssigned event) {
        event.assignments().stream()
                .map(one -> new Marked(one.call(), one.person()))
                .distinct()
                .forEach(this::mark);
    }

    /// Whom a change concerns, and in which call.
    private record Marked(UUID call, UUID person) {}

    @EventListener
    void released(ReviewerReleased event) {
        mark(new Marked(event.assignment().call(), event.assignment().person()));
    }

    private void mark(Marked changed) {
        database.within(
                PRODUCT,
                () -> store.mark(
                        changed.call(), changed.person(), sources.clock().instant()));
    }

    /// Drafts what is missing, one call a transaction.
    @Scheduled(fixedRate = 5_000)
    void draft() {
        database.as(PRODUCT, store::callsUntold).forEach(call -> database.as(PRODUCT, () -> draft(call)));
    }

    private int draft(UUID id) {
        var people = store.untold(id);
        var call = sources.calls().find(id);
        int drafted = people.isEmpty() || call.isEmpty() ? 0 : draft(call.get(), people);
        store.drafted(id, people);
        return drafted;
    }

    private int draft(Call call, List<UUID> people) {
        return outbox.draft(
                call, Kind.ASSIGNMENT, writer.drafts(call, Kind.ASSIGNMENT, people, _ -> Map.of()), Optional.empty());
    }
}

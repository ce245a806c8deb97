package suishin.platform.notices;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.assignments.Desks;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.CallStage;
import suishin.platform.database.Database;
import suishin.platform.invitations.LetterWriter;
import suishin.platform.invitations.OfficeLetter.Kind;
import suishin.platform.invitations.Outbox;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.review.Review;
import suishin.platform.review.ReviewOffice;
import suishin.platform.review.ReviewStage;

/// Drafts one reminder to everybody who still owes a declaration or a review, by one press.
@Component
public final class Reminders {

    private static final Duration SPAN = Duration.ofDays(7);

    private final Database database;
    private final CallRoles roles;
    private final Outbox outbox;
    private final LetterWriter writer;
    private final Sources sources;

    Reminders(Database database, CallRoles roles, Outbox outbox, LetterWriter writer, Sources sources) {
        this.database = database;
        this.roles = roles;
        this.outbox = outbox;
        this.writer = writer;
        this.sources = sources;
    }

    /// Who owes what, and what a draft leaves behind.
    @Component("reminderSources")
    record Sources(Desks desks, ReviewOffice reviews, Audit audit, InstantSource clock) {}

    /// How many owe something, and how many letters were drafted: whoever was reminded within seven days is left out.
    public record Drafted(int owing, int drafted) {}

    /// Drafts the reminders of a call into its outbox.
    public Decision<Drafted> draft(Actor by, UUID call) {
        return roles.office(by, call).then(found -> {
            var owing = owing(by, found);
            return Decision.accept(new Drafted(owing.size(), draft(by, found, owing)));
        });
    }

    /// {@return who owes a declaration or a review, as the office sees it}
    private Set<UUID> owing(Actor by, Call call) {
        var owing = new LinkedHashSet<>(undeclared(by, call));
        owing.addAll(unscored(by, call));
        return owing;
    }

    int draft(Actor by, Call call, Collection<UUID> owing) {
        return database.as(by, () -> {
            var lately =
                    outbox.remindedSince(call.id(), sources.clock().instant().minus(SPAN));
            var wanted =
                    owing.stream().filter(person -> !lately.contains(person)).toList();
            var texts = writer.drafts(call, Kind.REMINDER, wanted, _ -> Map.of());
            int drafted = outbox.draft(call, Kind.REMINDER, texts, Optional.empty());
            if (drafted > 0) {
                sources.audit().record(by, "letter.reminders-drafted", "call", call.id(), Map.of("letters", drafted));
            }
            return drafted;
        });
    }

    private List<UUID> undeclared(Actor by, Call call) {
        if (call.stage() != CallStage.PUBLISHED && call.stage() != CallStage.UNDER_REVIEW) {
            return List.of();
        }
        return sources.desks()
                .of(by, call.id())
                .fold(
                        desk -> desk.seats().stream()
                                .filter(seat -> !seat.toDeclare().isEmpty())
                                .map(seat -> seat.member().person())
                                .toList(),
                        _ -> List.of());
    }

    private List<UUID> unscored(Actor by, Call call) {
        if (call.stage() != CallStage.UNDER_REVIEW) {
            return List.of();
        }
        return sources.reviews()
                .desk(by, call.id())
                .fold(
                        desk -> desk.reviews().stream()
                                .filter(review -> review.stage() == ReviewStage.OPEN)
                                .map(Review::person)
                                .toList(),
                        _ -> List.of());
    }
}

package suishin.platform.invitations;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.assignments.Desks;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.CallStage;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.review.Review;
import suishin.platform.review.ReviewOffice;
import suishin.platform.review.ReviewStage;

/// Drafts one reminder to everybody who still owes a declaration or a review, by one press.
@Component
public final class Reminders {

    private static final Duration SPAN = Duration.ofDays(7);

    private final CallRoles roles;
    private final Desks desks;
    private final ReviewOffice reviews;
    private final Outbox outbox;

    Reminders(CallRoles roles, Desks desks, ReviewOffice reviews, Outbox outbox) {
        this.roles = roles;
        this.desks = desks;
        this.reviews = reviews;
        this.outbox = outbox;
    }

    /// How many owe something, and how many letters were drafted: whoever was reminded within seven days is left out.
    public record Drafted(int owing, int drafted) {}

    /// Drafts the reminders of a call into its outbox.
    public Decision<Drafted> draft(Actor by, UUID call) {
        return roles.office(by, call).then(found -> {
            var owing = new LinkedHashSet<UUID>();
            undeclared(by, found, owing);
            unscored(by, found, owing);
            return Decision.accept(new Drafted(owing.size(), outbox.draftReminders(by, found, owing, SPAN)));
        });
    }

    private void undeclared(Actor by, Call call, Set<UUID> owing) {
        if (call.stage() == CallStage.PUBLISHED || call.stage() == CallStage.UNDER_REVIEW) {
            desks.of(by, call.id())
                    .fold(
                            desk -> owing.addAll(desk.seats().stream()
                                    .filter(seat -> !seat.toDeclare().isEmpty())
                                    .map(seat -> seat.member().person())
                                    .toList()),
                            _ -> false);
        }
    }

    private void unscored(Actor by, Call call, Set<UUID> owing) {
        if (call.stage() == CallStage.UNDER_REVIEW) {
            reviews.desk(by, call.id())
                    .fold(
                            desk -> owing.addAll(desk.reviews().stream()
                                    .filter(review -> review.stage() == ReviewStage.OPEN)
                                    .map(Review::person)
                                    .toList()),
                            _ -> false);
        }
    }
}

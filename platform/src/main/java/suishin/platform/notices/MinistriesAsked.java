package suishin.platform.notices;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.deliberation.RoundAct;
import suishin.platform.deliberation.RoundMoved;
import suishin.platform.invitations.LetterWriter;
import suishin.platform.invitations.OfficeLetter.Kind;
import suishin.platform.invitations.Outbox;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.web.PublicAddress;

/// Drafts a letter to each officer of each ministry that has to concur, as the deliberation ends, and again to those
/// who still owe it as the decisions are drafted. It leaves by itself; who owes nothing any more gets none.
@Component
final class MinistriesAsked {

    private static final Set<RoundAct> ASKING = EnumSet.of(RoundAct.CONCLUDE, RoundAct.DRAFT);

    private final Calls calls;
    private final Access access;
    private final Outbox outbox;
    private final Wording wording;
    private final InstantSource clock;

    MinistriesAsked(Calls calls, Access access, Outbox outbox, Wording wording, InstantSource clock) {
        this.calls = calls;
        this.access = access;
        this.outbox = outbox;
        this.wording = wording;
        this.clock = clock;
    }

    /// How the letter is written, and where it leads.
    @Component("ministriesAskedWording")
    record Wording(LetterWriter writer, PublicAddress address) {}

    @EventListener
    void moved(RoundMoved event) {
        if (ASKING.contains(event.act())) {
            calls.find(event.by(), event.call()).ifPresent(this::draft);
        }
    }

    private void draft(Call call) {
        String place = wording.address().of("/work/calls/" + call.id() + "/selection");
        var texts =
                wording.writer().drafts(call, Kind.CONCURRENCE, officers(call), _ -> Map.of(LetterWriter.LINK, place));
        outbox.draft(call, Kind.CONCURRENCE, texts, Optional.of(clock.instant()));
    }

    private List<UUID> officers(Call call) {
        return call.ministries().stream()
                .map(ministry -> Scope.ministry(call.programme(), ministry))
                .flatMap(ministry -> access.holders(Role.MINISTRY_OFFICER, ministry).stream())
                .map(Held::person)
                .distinct()
                .toList();
    }
}

package suishin.platform.selection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.database.Database;
import suishin.platform.deliberation.Candidates;
import suishin.platform.deliberation.Recommendation;
import suishin.platform.deliberation.Recommendations;
import suishin.platform.deliberation.RoundAct;
import suishin.platform.deliberation.Rounds;
import suishin.platform.deliberation.Rounds.Done;
import suishin.platform.deliberation.SelectionRefusal;
import suishin.platform.deliberation.Turn;
import suishin.platform.deliberation.Wording;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;

/// Each ministry concurs with a recommendation or objects (府省の同意). A position can be changed until the drafted
/// decisions are checked; the earlier ones stay.
@Component
public final class Concurrences {

    private final Rounds rounds;
    private final Candidates candidates;
    private final Recommendations minutes;
    private final PositionStore store;
    private final Access access;
    private final Database database;

    Concurrences(
            Rounds rounds,
            Candidates candidates,
            Recommendations minutes,
            PositionStore store,
            Access access,
            Database database) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.minutes = minutes;
        this.store = store;
        this.access = access;
        this.database = database;
    }

    /// What a ministry says.
    ///
    /// @param version the version of its position the actor has seen; 0 if none
    public record Said(String ministry, int version, boolean concurs, String reason) {}

    /// Takes a ministry's position on a recommendation; an objection needs a reason.
    public Decision<Position> take(Actor.Person actor, UUID proposal, Said said) {
        var candidate = candidates.find(actor, proposal);
        var setting = rounds.setting(actor, candidate.call());
        return rounds.act(actor, setting, RoundAct.TAKE_POSITION, turn -> {
            if (!speaksFor(turn, said.ministry())) {
                return Decision.refuse(new SelectionRefusal.Denied());
            }
            var no = said.concurs() ? Wording.problem(said.reason()) : Wording.reason(said.reason());
            if (no.isPresent()) {
                return Decision.refuse(no.get());
            }
            if (!recommended(actor, proposal)) {
                return Decision.refuse(new SelectionRefusal.NothingToConcurWith());
            }
            if (newestVersion(proposal, said.ministry()) != said.version()) {
                return Decision.refuse(new SelectionRefusal.Changed());
            }
            var position = position(turn, proposal, said);
            store.add(turn.call(), position);
            return Decision.accept(new Done<>(position, turn.round().trail(), proposal, detail(position)));
        });
    }

    /// {@return every position taken on a proposal, the newest first; empty if the actor may not read them}
    public List<Position> history(Actor actor, UUID proposal) {
        return database.as(actor, () -> store.ofProposal(proposal));
    }

    private boolean speaksFor(Turn turn, String ministry) {
        return turn.setting().call().ministries().contains(ministry)
                && access.roles(turn.actor(), turn.setting().scope(ministry)).contains(Role.MINISTRY_OFFICER);
    }

    private boolean recommended(Actor actor, UUID proposal) {
        return minutes.history(actor, proposal).stream()
                .findFirst()
                .filter(Recommendation::designates)
                .isPresent();
    }

    private int newestVersion(UUID proposal, String ministry) {
        return store.ofProposal(proposal).stream()
                .filter(position -> position.ministry().equals(ministry))
                .mapToInt(Position::version)
                .max()
                .orElse(0);
    }

    private static Position position(Turn turn, UUID proposal, Said said) {
        return new Position(
                proposal,
                said.ministry(),
                said.version() + 1,
                said.concurs(),
                said.reason().strip(),
                new Position.Taken(turn.person(), turn.now()));
    }

    private static Map<String, Object> detail(Position position) {
        return Map.of(
                "ministry", position.ministry(),
                "version", position.version(),
                "concurs", position.concurs(),
                "reason", position.reason());
    }
}

package suishin.platform.deliberation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;

/// Reads what the committee recommends, and its minutes; each person as far as PostgreSQL lets them (推薦の閲覧).
@Component
public final class Recommendations {

    private final Database database;
    private final MinuteStore minutes;
    private final DeviationStore deviations;

    Recommendations(Database database, MinuteStore minutes, DeviationStore deviations) {
        this.database = database;
        this.minutes = minutes;
        this.deviations = deviations;
    }

    /// {@return whether each of the committee is there, as far as it was recorded}
    public Map<UUID, Boolean> attendance(Actor actor, UUID call) {
        return database.as(actor, () -> minutes.attendance(call));
    }

    /// {@return the newest recommendation on each proposal of a call}
    public Map<UUID, Recommendation> newest(Actor actor, UUID call) {
        return newest(actor, List.of(call));
    }

    /// {@return the newest recommendation on each proposal of these calls}
    public Map<UUID, Recommendation> newest(Actor actor, Collection<UUID> calls) {
        return database.as(actor, () -> minutes.newestOf(calls)).stream()
                .collect(toMap(Recommendation::proposal, Function.identity()));
    }

    /// {@return every recommendation on a proposal, the newest first}
    public List<Recommendation> history(Actor actor, UUID proposal) {
        return database.as(actor, () -> minutes.ofProposal(proposal));
    }

    /// {@return the newest reason for a departure from the ranking, by proposal (R12)}
    public Map<UUID, Deviation> deviations(Actor actor, UUID call) {
        return database.as(actor, () -> deviations.newestOfCall(call)).stream()
                .collect(toMap(Deviation::proposal, Function.identity()));
    }
}

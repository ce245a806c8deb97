package suishin.platform.selection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.deliberation.Recommendation;
import suishin.platform.deliberation.Recommendations;
import suishin.platform.deliberation.Setting;
import suishin.platform.kernel.Actor;

/// What follows for each proposal of a call from the newest recommendations and positions (R8).
@Component
final class Outcomes {

    private final Recommendations minutes;
    private final PositionStore positions;

    Outcomes(Recommendations minutes, PositionStore positions) {
        this.minutes = minutes;
        this.positions = positions;
    }

    /// {@return the joint decision of every recommended proposal, as the one who began the transaction may see it}
    Map<UUID, JointDecision> of(Actor actor, Setting setting) {
        UUID call = setting.call().id();
        var taken = positions.newestOf(List.of(call)).stream().collect(groupingBy(Position::proposal));
        return minutes.newest(actor, call).values().stream()
                .collect(toMap(
                        Recommendation::proposal,
                        one -> decision(setting.call(), one, taken.getOrDefault(one.proposal(), List.of()))));
    }

    /// {@return what follows from a recommendation and the positions taken on it}
    static JointDecision decision(Call call, Recommendation recommendation, Collection<Position> taken) {
        var concurs = taken.stream().collect(toMap(Position::ministry, Position::concurs));
        return JointDecision.of(recommendation.choice().types(), call.ministries(), concurs);
    }
}

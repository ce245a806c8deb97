package suishin.platform.deliberation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Problem;
import suishin.platform.people.MergeGuard;

/// What took two persons stays the act of two: where the records were counted twice in a quorum, or one checked what
/// the other had drafted, they do not become one (R12).
@Component
final class TwoPersonsGuard implements MergeGuard {

    private final TwoPersonsStore store;
    private final Calls calls;

    TwoPersonsGuard(TwoPersonsStore store, Calls calls) {
        this.store = store;
        this.calls = calls;
    }

    @Override
    public List<Problem> objections(Actor by, UUID left, UUID gone) {
        var problems = new ArrayList<Problem>();
        problems.addAll(named(store.bothAttended(left, gone), "deliberation.merge-attended"));
        problems.addAll(named(store.checkedEachOther(left, gone), "deliberation.merge-checked"));
        return problems;
    }

    private List<Problem> named(Set<UUID> found, String code) {
        return found.stream()
                .flatMap(call -> calls.find(call).stream())
                .map(Call::name)
                .map(name -> Problem.at("", code, name))
                .toList();
    }
}

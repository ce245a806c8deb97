package suishin.platform.conflicts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Problem;
import suishin.platform.organisations.OrganisationMerging;

/// Two records of one institution become one: who works for either is tied at once to what the other proposes (R9).
@Component
@Order(3)
final class MergedInstitutions implements OrganisationMerging.Guard {

    private static final Set<CallStage> RUNNING =
            EnumSet.of(CallStage.PUBLISHED, CallStage.UNDER_REVIEW, CallStage.DELIBERATION);

    private final ConflictSearch search;
    private final Calls calls;

    MergedInstitutions(ConflictSearch search, Calls calls) {
        this.search = search;
        this.calls = calls;
    }

    /// Nobody changes meanwhile who reads what in any running call.
    @Override
    public List<Problem> objections(UUID left, UUID gone) {
        running().forEach(search::oneAtATime);
        return List.of();
    }

    /// Looks through every running call anew.
    @EventListener
    void of(OrganisationMerging.Merged event) {
        running().forEach(search::ofCall);
    }

    private Stream<UUID> running() {
        return calls.of(ConflictSearch.PRODUCT).stream()
                .filter(call -> RUNNING.contains(call.stage()))
                .map(Call::id)
                .sorted();
    }
}

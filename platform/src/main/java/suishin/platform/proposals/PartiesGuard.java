package suishin.platform.proposals;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Problem;
import suishin.platform.organisations.OrganisationMerging;

/// Nobody hands in a proposal while two records of one of its parties become one; what was handed in stays as it is.
@Component
@Order(2)
final class PartiesGuard implements OrganisationMerging.Guard {

    private final ProposalStore store;

    PartiesGuard(ProposalStore store) {
        this.store = store;
    }

    @Override
    public List<Problem> objections(UUID left, UUID gone) {
        store.holdThoseOf(List.of(left, gone));
        return List.of();
    }
}

package suishin.platform.councils;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Problem;
import suishin.platform.organisations.OrganisationMerging;

/// An institution is a member of a council once. Which of two memberships goes on, with its role text and its consent,
/// is the council's to say.
@Component
@Order(1)
final class OneMembershipGuard implements OrganisationMerging.Guard {

    private final CouncilStore store;
    private final Councils councils;

    OneMembershipGuard(CouncilStore store, Councils councils) {
        this.store = store;
        this.councils = councils;
    }

    @Override
    public List<Problem> objections(UUID left, UUID gone) {
        store.holdThoseOf(List.of(left, gone));
        return store.withBoth(left, gone, councils.today()).stream()
                .map(name -> Problem.at("", "councils.merge-both", name))
                .toList();
    }
}

package suishin.platform.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Problem;
import suishin.platform.organisations.OrganisationMerging;
import suishin.platform.programmes.Words;

/// An institution that proposes (提案機関).
///
/// @param coordinating whether it is the coordinating organisation (総合調整機関)
public record Party(UUID organisation, String name, String nameEn, boolean coordinating) {

    /// {@return its name in both languages}
    public Words words() {
        return new Words(name, nameEn);
    }

    /// Two institutions that proposed together (共同提案).
    ///
    /// @param on the day of the last submission
    public record Partnership(UUID organisation, UUID partner, UUID proposal, LocalDate on) {}

    /// Nobody hands in a proposal while two records of one of its parties become one; what was handed in stays as it
    /// is.
    @Component("partiesMergeGuard")
    @Order(2)
    record MergeGuard(ProposalStore store) implements OrganisationMerging.Guard {

        @Override
        public List<Problem> objections(UUID left, UUID gone) {
            store.holdThoseOf(List.of(left, gone));
            return List.of();
        }
    }
}

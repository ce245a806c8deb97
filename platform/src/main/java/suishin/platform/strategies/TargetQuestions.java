package suishin.platform.strategies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Actor;
import suishin.platform.plans.PlanDoubts;
import suishin.platform.strategies.TargetNotes.Said;

/// Everything that is to be asked about the targets of a strategy, and what they rest on.
@Component
public final class TargetQuestions {

    private final ObjectProvider<TargetNotes> notes;

    TargetQuestions(ObjectProvider<TargetNotes> notes) {
        this.notes = notes;
    }

    /// {@return what is to be said about the targets of this document}
    ///
    /// @param sealedFor the proposal as whose form the document was sealed; empty while it is still written
    public Said about(Actor reader, StrategyDocument document, LocalDate projectStart, Optional<UUID> sealedFor) {
        var own = new Said(List.of(), Doubts.of(document, projectStart))
                .and(new Said(
                        List.of(),
                        document.plan()
                                .map(plan -> PlanDoubts.of(plan, document.targetNumbers()))
                                .orElse(List.of())));
        return notes.orderedStream()
                .map(one -> one.about(reader, document, sealedFor))
                .reduce(own, Said::and);
    }
}

package suishin.platform.conflicts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.Calls;
import suishin.platform.collaborations.Collaborations;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.organisations.OrganisationMerging;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.People;
import suishin.platform.proposals.Proposals;

/// Two records of one institution become one: who works for either is tied at once to what the other proposes (R9).
///
/// Every kind of evidence names institutions of the expert (workplaces, and those of their joint work) and proposers,
/// or what is above them. A pair shows something new only if the one left is among these, so only experts and proposals
/// of institutions at or below the one left are looked through.
@Component
@Order(3)
final class MergedInstitutions implements OrganisationMerging.Guard {

    private static final Actor.Product PRODUCT = ConflictSearch.PRODUCT;

    private static final Set<CallStage> RUNNING =
            EnumSet.of(CallStage.PUBLISHED, CallStage.UNDER_REVIEW, CallStage.DELIBERATION);

    private final ConflictSearch search;
    private final Calls calls;
    private final Access access;
    private final Proposals proposals;
    private final Workplaces workplaces;

    MergedInstitutions(ConflictSearch search, Calls calls, Access access, Proposals proposals, Workplaces workplaces) {
        this.search = search;
        this.calls = calls;
        this.access = access;
        this.proposals = proposals;
        this.workplaces = workplaces;
    }

    /// Who has to do with which institution.
    @Component("conflictWorkplaces")
    record Workplaces(Organisations organisations, Experts experts, People people, Collaborations collaborations) {}

    /// Nobody changes meanwhile who reads what in any running call.
    @Override
    public List<Problem> objections(UUID left, UUID gone) {
        search.oneAtATime(running().toList());
        return List.of();
    }

    /// Looks through what has to do with the one left, in every running call.
    @EventListener
    void of(OrganisationMerging.Merged event) {
        var touched = workplaces.organisations().atOrBelow(event.left());
        var experts = seats(touched);
        var proposed = proposals.proposedBy(PRODUCT, touched);
        running()
                .filter(call -> experts.containsKey(call) || proposed.containsKey(call))
                .forEach(call -> search.between(
                        call, experts.getOrDefault(call, Set.of()), proposed.getOrDefault(call, Set.of())));
    }

    /// {@return the experts who have to do with one of these institutions, by the call on whose committee they sit}
    private Map<UUID, Set<UUID>> seats(List<UUID> touched) {
        var people = Stream.of(
                        workplaces.experts().everAt(PRODUCT, touched),
                        workplaces.people().at(touched),
                        workplaces.collaborations().peopleWith(PRODUCT, touched))
                .flatMap(List::stream)
                .collect(toSet());
        return access.rolesOf(people).stream()
                .filter(held -> held.role() == Role.COMMITTEE_MEMBER)
                .collect(groupingBy(
                        held -> UUID.fromString(held.scope().id()), mapping(held -> held.person(), toSet())));
    }

    private Stream<UUID> running() {
        return calls.of(PRODUCT).stream()
                .filter(call -> RUNNING.contains(call.stage()))
                .map(Call::id)
                .sorted();
    }
}

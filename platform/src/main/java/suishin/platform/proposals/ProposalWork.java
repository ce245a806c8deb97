package suishin.platform.proposals;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Role;
import suishin.platform.organisations.Names;
import suishin.platform.parts.FormParts;
import suishin.platform.proposals.ConsentStore.Consent;
import suishin.platform.strategies.OpenStrategies;
import suishin.platform.strategies.OpenStrategies.Draft;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// The proposals that wait for the people of their region: for their consent, or to be prepared.
@Component
record ProposalWork(Proposals proposals, Awaited awaited, Access access, Calls calls, Deadlines deadlines)
        implements WorkItem.Source {

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        var held = access.heldBy(visitor.actor());
        boolean ours = held.stream()
                .map(Held::role)
                .anyMatch(role -> role == Role.COUNCIL_SECRETARY || role == Role.COUNCIL_MEMBER);
        if (!ours) {
            return held.isEmpty() ? List.of() : List.of(all(visitor));
        }
        return Stream.concat(waiting(visitor, held), Stream.of(all(visitor))).toList();
    }

    private Stream<WorkItem> waiting(Visitor visitor, Collection<Held> held) {
        var summaries = proposals.search(visitor.actor(), "").stream()
                .filter(proposal -> proposal.stage().mayChange())
                .toList();
        var whole = proposals
                .find(
                        visitor.actor(),
                        summaries.stream().map(ProposalSummary::id).toList())
                .stream()
                .collect(toMap(Proposal::id, identity()));
        var published = calls.published().stream().collect(toMap(Call::id, identity()));
        var standing =
                deadlines.standing(whole.values().stream().map(Proposal::region).toList());
        var asked = awaited.of(visitor.actor(), held, whole.values());
        return summaries.stream()
                .filter(summary -> whole.containsKey(summary.id()) && published.containsKey(summary.call()))
                .flatMap(summary -> item(
                        visitor,
                        summary,
                        Optional.ofNullable(whole.get(summary.id())).orElseThrow(),
                        standing.of(
                                Optional.ofNullable(published.get(summary.call()))
                                        .orElseThrow(),
                                summary.region()),
                        asked.contains(summary.id()))
                        .stream());
    }

    private static WorkItem all(Visitor visitor) {
        return new WorkItem(visitor.say("proposals.list"), "", "/work/proposals");
    }

    /// Nothing can be done any more for what was not handed in before its call moved on.
    private static Optional<WorkItem> item(
            Visitor visitor, ProposalSummary summary, Proposal proposal, Call call, boolean asked) {
        if (call.stage() != CallStage.PUBLISHED && proposal.stage() != ProposalStage.RETURNED) {
            return Optional.empty();
        }
        String address = "/work/proposals/" + proposal.id();
        var due = Optional.of(new WorkItem.Due(proposal.takenUntil(call), call.zone()));
        return Optional.of(
                asked
                        ? new WorkItem(
                                visitor.say("proposals.work.consent", summary.name()),
                                visitor.say("proposals.work.consent.note"),
                                address + "/consents",
                                due)
                        : new WorkItem(
                                visitor.say("proposals.work", summary.name()),
                                visitor.say("proposals.stage." + Codes.of(proposal.stage())),
                                address,
                                due));
    }

    /// Which proposals wait for a person's consent; what is asked does not depend on how many they are.
    @Component
    record Awaited(Database database, ConsentStore store, OpenStrategies strategies, Names names) {

        /// {@return those of these proposals for which an institution of this person has not consented to what stands
        /// there}
        Set<UUID> of(Actor actor, Collection<Held> held, Collection<Proposal> proposals) {
            var mine = held.stream()
                    .filter(one -> one.role() == Role.COUNCIL_MEMBER)
                    .filter(one -> one.organisation().isPresent())
                    .collect(groupingBy(
                            one -> UUID.fromString(one.scope().id()),
                            mapping(one -> one.organisation().orElseThrow(), toSet())));
            if (mine.isEmpty()) {
                return Set.of();
            }
            return database.as(actor, () -> {
                var drafts = strategies.ofRegions(actor, mine.keySet()).stream()
                        .collect(toMap(draft -> draft.strategy().id(), identity()));
                var mentions = names.mentions(drafts.values().stream()
                        .flatMap(draft -> Readiness.Parts.organisations(draft.council()))
                        .collect(toSet()));
                var newest = store.newest(proposals.stream().map(Proposal::id).toList()).stream()
                        .collect(groupingBy(Consent::proposal, toMap(Consent::organisation, identity())));
                return proposals.stream()
                        .filter(proposal -> Optional.ofNullable(drafts.get(proposal.strategy()))
                                .filter(draft -> lacks(
                                        draft,
                                        FormParts.of(draft.document(), mentions),
                                        mine.getOrDefault(proposal.region(), Set.of()),
                                        newest.getOrDefault(proposal.id(), Map.of())))
                                .isPresent())
                        .map(Proposal::id)
                        .collect(toSet());
            });
        }

        private static boolean lacks(Draft draft, FormParts form, Set<UUID> mine, Map<UUID, Consent> newest) {
            return draft.council().proposersOn(draft.document().council().asOf()).stream()
                    .filter(member -> mine.contains(member.organisation()))
                    .map(member -> ConsentLine.of(member, Optional.ofNullable(newest.get(member.organisation())), form))
                    .anyMatch(line -> !line.holds());
        }
    }
}

package suishin.platform.selection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Held;
import suishin.platform.calls.Call;
import suishin.platform.database.Database;
import suishin.platform.deliberation.Candidates;
import suishin.platform.deliberation.Recommendation;
import suishin.platform.deliberation.Round;
import suishin.platform.deliberation.RoundAct;
import suishin.platform.deliberation.Rounds;
import suishin.platform.kernel.Actor;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.selection.Agenda.Item;
import suishin.platform.selection.Docket.Viewer;

/// Reads what waits in many selections at once, with a number of queries that does not depend on how many there are.
@Component
final class Agendas {

    private final Database database;
    private final Rounds rounds;
    private final Candidates candidates;
    private final Dockets.Stores stores;

    Agendas(Database database, Rounds rounds, Candidates candidates, Dockets.Stores stores) {
        this.database = database;
        this.rounds = rounds;
        this.candidates = candidates;
        this.stores = stores;
    }

    /// Everything that is read for all calls together.
    private record Read(
            Map<UUID, Round> rounds,
            Map<UUID, List<ProposalSummary>> proposals,
            Map<UUID, Recommendation> recommendations,
            Map<UUID, List<Position>> positions,
            Map<UUID, Set<UUID>> writers) {}

    /// {@return what waits in each of these calls, in their order}
    ///
    /// @param held every role the actor holds
    Map<Call, Agenda> of(Actor.Person actor, Collection<Held> held, List<Call> calls) {
        if (calls.isEmpty()) {
            return Map.of();
        }
        var read = read(actor, calls.stream().map(Call::id).toList());
        var agendas = new LinkedHashMap<Call, Agenda>();
        calls.forEach(call -> agendas.put(call, agenda(viewer(actor, held, call), call, read)));
        return agendas;
    }

    private Read read(Actor.Person actor, List<UUID> calls) {
        return database.as(
                actor,
                () -> new Read(
                        rounds.rounds(actor, calls),
                        candidates.ofCalls(actor, calls).stream().collect(groupingBy(ProposalSummary::call)),
                        stores.committee().newest(actor, calls),
                        stores.positions().newestOf(calls).stream().collect(groupingBy(Position::proposal)),
                        stores.feedback().writers(calls)));
    }

    private static Agenda agenda(Viewer viewer, Call call, Read read) {
        var round = Optional.ofNullable(read.rounds().get(call.id())).orElseGet(() -> Round.fresh(call.id()));
        var items = read.proposals().getOrDefault(call.id(), List.of()).stream()
                .map(proposal -> item(viewer, call, proposal.id(), read))
                .toList();
        var writers = read.writers().getOrDefault(call.id(), Set.of());
        return new Agenda(round, open(viewer, call, round, writers), items, viewer);
    }

    private static Item item(Viewer viewer, Call call, UUID proposal, Read read) {
        var recommendation = Optional.ofNullable(read.recommendations().get(proposal));
        var taken = read.positions().getOrDefault(proposal, List.of());
        return new Item(
                recommendation,
                taken.stream().map(Position::ministry).collect(toSet()),
                recommendation.filter(_ -> viewer.decides()).map(one -> Outcomes.decision(call, one, taken)));
    }

    /// {@return what a person may do now; who drafted or wrote may not check, so the check is not offered to them}
    static List<RoundAct> open(Viewer viewer, Call call, Round round, Set<UUID> writers) {
        boolean wrote =
                round.trail().draftedBy().filter(viewer.person()::equals).isPresent()
                        || writers.contains(viewer.person());
        return Rounds.open(viewer.roles(), call, round).stream()
                .filter(act -> act != RoundAct.CHECK || !wrote)
                .toList();
    }

    /// {@return what the actor is in the selection of a call}
    static Viewer viewer(Actor.Person actor, Collection<Held> held, Call call) {
        var speaksFor = call.ministries().stream()
                .filter(ministry -> Rounds.speaksFor(held, call, ministry))
                .toList();
        return new Viewer(actor.id(), Rounds.roles(held, call), speaksFor);
    }
}

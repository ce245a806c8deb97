package suishin.platform.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Scope;
import suishin.platform.people.People;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;

/// Shows the ranking once the scores are locked (R12), to each person without the proposals they are barred from (R9).
@Component
public final class Rankings {

    private static final Set<ProposalStage> RANKED = EnumSet.of(
            ProposalStage.DELIBERATION, ProposalStage.RECOMMENDED, ProposalStage.DECIDED, ProposalStage.ANNOUNCED);

    private static final Actor.Product PRODUCT = new Actor.Product("ranking");

    private final Database database;
    private final ReviewStore store;
    private final Access access;
    private final Round round;

    Rankings(Database database, ReviewStore store, Access access, Round round) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.round = round;
    }

    /// The round the ranking belongs to.
    @Component("rankingRound")
    record Round(Calls calls, Proposals proposals, People people) {}

    /// {@return the ranking; it has places only for who may see every proposal of it}
    public Decision<Ranking> of(Actor by, UUID call) {
        return sheet(by, call).then(sheet -> Decision.accept(sheet.ranking()));
    }

    /// {@return the ranking with everything it comes from}
    public Decision<ScoreSheet> sheet(Actor by, UUID id) {
        var call = round.calls().find(by, id).filter(found -> mayAsk(by, found));
        if (call.isEmpty()) {
            return Decision.refuse(new ReviewRefusal.Denied());
        }
        return database.as(
                by,
                () -> store.sealOf(id)
                        .<Decision<ScoreSheet>>map(seal -> Decision.accept(sheet(by, call.get(), seal)))
                        .orElseGet(() -> Decision.refuse(new ReviewRefusal.NotLocked())));
    }

    private ScoreSheet sheet(Actor by, Call call, ReviewStore.Seal seal) {
        var proposals = round.proposals().ofCall(by, call.id()).stream()
                .filter(proposal -> RANKED.contains(proposal.stage()))
                .toList();
        var ranked = proposals.stream().map(ProposalSummary::id).collect(Collectors.toSet());
        var seen = store.ofCall(call.id());
        var locked = seen.stream().filter(Review::countsLocked).toList();
        var aside = seen.stream()
                .filter(review -> review.setAsideAt().isPresent() && ranked.contains(review.proposal()))
                .toList();
        var reviews = locked.stream()
                .filter(review -> ranked.contains(review.proposal()))
                .toList();
        var rules = round.calls().definition(call).review();
        var people = round.people()
                .all(Stream.concat(reviews.stream(), aside.stream())
                        .map(Review::person)
                        .collect(Collectors.toSet()));
        var ranking = Ranking.of(reviews, rules, seal.at());
        return new ScoreSheet(
                call,
                rules,
                seesAll(call.id(), locked) ? ranking : ranking.inPart(),
                reviews,
                aside,
                proposals,
                people);
    }

    private boolean seesAll(UUID call, List<Review> seen) {
        long mine = seen.stream().map(Review::proposal).distinct().count();
        return mine == database.within(PRODUCT, () -> store.scored(call));
    }

    /// {@return whether the scores are still, letter for letter, the ones that were locked; empty if none are locked}
    public Optional<Boolean> areAsLocked(Actor by, UUID call) {
        return database.as(
                by, () -> store.sealOf(call).map(seal -> seal.sha256().equals(ScoreHash.of(store.ofCall(call)))));
    }

    private boolean mayAsk(Actor by, Call call) {
        var scopes = new ArrayList<>(List.of(Scope.programme(call.programme()), Scope.call(call.id())));
        call.ministries().forEach(ministry -> scopes.add(Scope.ministry(call.programme(), ministry)));
        return !access.roles(by, scopes.toArray(Scope[]::new)).isEmpty();
    }
}

package suishin.platform.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Matter;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.councils.Councils;
import suishin.platform.database.Database;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.incidents.Incidents;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalSteps.Undo;
import suishin.platform.regions.Region;
import suishin.platform.regions.RegionKey;
import suishin.platform.regions.Regions;
import suishin.platform.strategies.Strategies;
import suishin.platform.strategies.Strategy;

/// Begins proposals, notes the council's resolution, and takes proposals back (提案の開始と取下げ).
@Component
public final class Drafts {

    private static final int LONGEST_REASON = 2_000;

    private final Database database;
    private final ProposalStore store;
    private final ProposalSteps steps;
    private final Readiness readiness;
    private final Access access;
    private final Surroundings around;

    Drafts(
            Database database,
            ProposalStore store,
            ProposalSteps steps,
            Readiness readiness,
            Access access,
            Surroundings around) {
        this.database = database;
        this.store = store;
        this.steps = steps;
        this.readiness = readiness;
        this.access = access;
        this.around = around;
    }

    /// The modules a proposal stands on.
    @Component("proposalSurroundings")
    record Surroundings(
            Calls calls,
            Deadlines deadlines,
            Incidents incidents,
            Councils councils,
            Regions regions,
            Strategies strategies,
            Audit audit) {

        /// {@return a published call as it stands for this region}
        Optional<Call> call(UUID call, UUID region) {
            return deadlines.call(call, region);
        }

        /// Notes that this proposal is changed now; after the close that is because of a decision about an incident.
        void changed(Actor actor, Proposal proposal, Instant now) {
            if (proposal.stage() != ProposalStage.RETURNED
                    && calls.find(proposal.call())
                            .filter(call -> now.isAfter(call.closesAt()))
                            .isPresent()) {
                incidents.use(actor, proposal.call(), proposal.region(), proposal.id());
            }
        }
    }

    /// Begins the proposal of a region to an open call; its secretary may, once.
    public Decision<Proposal> start(Actor actor, UUID region, UUID call) {
        if (!access.roles(actor, Scope.region(region)).contains(Role.COUNCIL_SECRETARY)) {
            return Decision.refuse(new ProposalRefusal.Denied());
        }
        var found = around.call(call, region);
        var place = around.regions().find(region);
        if (found.isEmpty() || place.isEmpty()) {
            return Decision.refuse(new ProposalRefusal.Denied());
        }
        if (around.councils().ofRegion(actor, region).isEmpty()) {
            return Decision.refuse(new ProposalRefusal.NoCouncil());
        }
        return Undo.orRefuse(() -> database.as(actor, () -> start(actor, place.get(), found.get())));
    }

    private Decision<Proposal> start(Actor actor, Region region, Call call) {
        var now = steps.now();
        if (!call.isOpenAt(now)) {
            return Decision.refuse(new ProposalRefusal.CallNotOpen(call.opensAt(), call.closesAt(), call.zone()));
        }
        var strategy = open(actor, Undo.unless(around.strategies().open(actor, region.id(), call.id())));
        var proposal = new Proposal(
                steps.newId(),
                call.id(),
                region.id(),
                strategy.id(),
                call.programme(),
                ProposalLife.LIFE.start(),
                now,
                Optional.empty());
        if (!store.add(proposal)) {
            throw new Undo(new ProposalRefusal.AlreadyStarted());
        }
        access.register(actor, matter(proposal, call));
        store.addEntry(proposal, new Words(region.name(), region.nameEn()), searchKey(region, List.of()));
        readiness.look(actor, proposal).ifPresent(look -> setParties(proposal, region, look.parties()));
        begun(actor, proposal, now);
        return Decision.accept(proposal);
    }

    private void begun(Actor actor, Proposal proposal, Instant now) {
        around.changed(actor, proposal, now);
        around.audit()
                .record(
                        actor,
                        "proposal.started",
                        "proposal",
                        proposal.id(),
                        Map.of("region", proposal.region(), "call", proposal.call()));
    }

    /// {@return the strategy as its council may write it; what was sealed of it before stays in the seal (R15)}
    private Strategy open(Actor actor, Strategy strategy) {
        return strategy.frozen() ? Undo.unless(around.strategies().takeBack(actor, strategy.id())) : strategy;
    }

    private static Matter matter(Proposal proposal, Call call) {
        var ministries = call.ministries().stream()
                .map(ministry -> Scope.ministry(call.programme(), ministry).id())
                .toList();
        return new Matter(proposal.id(), call.programme(), proposal.region(), call.id(), ministries);
    }

    /// Writes down who proposes, within the running transaction.
    void setParties(Proposal proposal, List<Party> parties) {
        around.regions().find(proposal.region()).ifPresent(region -> setParties(proposal, region, parties));
    }

    private void setParties(Proposal proposal, Region region, List<Party> parties) {
        store.setParties(proposal, parties, searchKey(region, parties));
    }

    private static String searchKey(Region region, List<Party> parties) {
        return RegionKey.haystack(Stream.concat(
                Stream.of(region.name(), region.nameEn()),
                parties.stream().flatMap(party -> Stream.of(party.name(), party.nameEn()))));
    }

    /// Notes that the council has resolved to propose; sealing does the same if it was not done before.
    public Decision<ProposalStage> approve(Actor actor, UUID id) {
        return database.as(
                actor,
                () -> writing(actor, id, Role.COUNCIL_SECRETARY, proposal -> {
                    if (proposal.stage() != ProposalStage.DRAFT) {
                        return Decision.refuse(new ProposalRefusal.WrongStage());
                    }
                    var look = readiness.look(actor, proposal).orElseThrow();
                    return look.resolution().isPresent()
                            ? Decision.accept(steps.take(actor, proposal, ProposalAct.APPROVE, ""))
                            : Decision.refuse(new ProposalRefusal.NotReady(look.gaps().stream()
                                    .filter(gap -> gap.field().equals("resolution"))
                                    .toList()));
                }));
    }

    /// Takes a proposal back, for a reason, at any time before it is decided; the region's secretary may.
    ///
    /// While the call is open the strategy can be written again, so that the region may propose once more.
    public Decision<ProposalStage> withdraw(Actor actor, UUID id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Decision.refuse(new ProposalRefusal.ReasonMissing());
        }
        return Undo.orRefuse(() -> database.as(actor, () -> {
            var proposal = store.lock(id);
            if (proposal.isEmpty()
                    || steps.next(actor, proposal.get(), ProposalAct.WITHDRAW).isEmpty()) {
                return Decision.refuse(steps.refusal(actor, proposal, ProposalAct.WITHDRAW));
            }
            return Decision.accept(withdraw(actor, proposal.get(), reason.strip()));
        }));
    }

    private ProposalStage withdraw(Actor actor, Proposal proposal, String reason) {
        if (around.call(proposal.call(), proposal.region()).orElseThrow().isOpenAt(steps.now())) {
            around.strategies().find(actor, proposal.strategy()).ifPresent(strategy -> open(actor, strategy));
        }
        return steps.take(actor, proposal, ProposalAct.WITHDRAW, reason);
    }

    /// {@return what the work did, with the proposal locked until the transaction ends, if this role of its region may
    /// change it now; what is refused is no change}
    <R> Decision<R> writing(Actor actor, UUID id, Role role, Function<Proposal, Decision<R>> work) {
        return writable(actor, id, role)
                .then(proposal -> work.apply(proposal).then(done -> {
                    around.changed(actor, proposal, steps.now());
                    return Decision.accept(done);
                }));
    }

    private Decision<Proposal> writable(Actor actor, UUID id, Role role) {
        var found = store.lock(id);
        if (found.isEmpty()
                || !access.roles(actor, Scope.region(found.get().region())).contains(role)) {
            return Decision.refuse(new ProposalRefusal.Denied());
        }
        var proposal = found.get();
        if (!proposal.stage().mayChange()) {
            return Decision.refuse(new ProposalRefusal.WrongStage());
        }
        var call = around.call(proposal.call(), proposal.region()).orElseThrow();
        return proposal.whyNotTaken(call, steps.now())
                .<Decision<Proposal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(proposal));
    }
}

package suishin.platform.estimates;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.editions.Edition;
import suishin.platform.editions.EditionModel;
import suishin.platform.editions.Editions;
import suishin.platform.estimates.Estimate.Link;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.TargetKind;
import suishin.platform.proposals.Proposals;
import suishin.platform.proposals.Sealing;
import suishin.platform.strategies.Strategies;
import suishin.platform.strategies.StrategyDocument.TargetText;

/// Computes, stores and repeats estimates of what a demand brings (経済波及効果の推計), as evidence of a strategy's targets.
@Component
public final class Estimates {

    /// More estimates than this are not kept for one strategy.
    public static final int MOST = 200;

    private final Database database;
    private final EstimateStore store;
    private final Editions editions;
    private final Strategies strategies;
    private final Around around;

    Estimates(Database database, EstimateStore store, Editions editions, Strategies strategies, Around around) {
        this.database = database;
        this.store = store;
        this.editions = editions;
        this.strategies = strategies;
        this.around = around;
    }

    /// Clock, ids, log.
    @Component("estimatesAround")
    record Around(InstantSource clock, Identities identities, Audit audit, Proposals proposals) {}

    /// A stored estimate computed once more.
    ///
    /// @param same whether every figure came out as it was stored, to the last digit
    /// @param now  what came out
    public record Again(boolean same, Answer now) {}

    /// {@return whether estimates are made for such a target: of economic effect, and of employment}
    static boolean isEstimated(TargetText target) {
        return target.kind().filter(kind -> kind != TargetKind.OTHER).isPresent();
    }

    /// {@return whether the actor may store estimates for this target now}
    public boolean mayWrite(Actor actor, UUID strategy, int target) {
        return strategies.mayWrite(actor, strategy, "target." + target + ".method");
    }

    /// {@return what a question comes to; nothing is stored}
    public Decision<Answer> look(Actor actor, Question question) {
        return models(actor, question).then(models -> Estimating.answer(question, models.here(), models.other()));
    }

    private record Models(EditionModel here, Optional<EditionModel> other) {}

    private Decision<Models> models(Actor actor, Question question) {
        var here = published(actor, question.edition());
        if (here.isEmpty()) {
            return Decision.refuse(
                    new EstimateRefusal.Unclear(List.of(Problem.at("edition", "estimates.edition.missing"))));
        }
        var other = question.other().flatMap(id -> published(actor, id));
        return question.other().isPresent() && other.isEmpty()
                ? Decision.refuse(
                        new EstimateRefusal.Unclear(List.of(Problem.at("other", "estimates.edition.missing"))))
                : Decision.accept(new Models(here.get(), other));
    }

    private Optional<EditionModel> published(Actor actor, UUID edition) {
        return editions.model(actor, edition)
                .filter(model -> model.edition().published().isPresent());
    }

    /// Computes and stores an estimate as evidence of a target; the secretary may, while the strategy is open.
    public Decision<Estimate> keep(Actor by, UUID strategy, Link link, Question question) {
        if (!(by instanceof Actor.Person(UUID person)) || !mayWrite(by, strategy, link.target())) {
            return Decision.refuse(new EstimateRefusal.Denied());
        }
        return models(by, question)
                .then(models -> Estimating.answer(question, models.here(), models.other())
                        .then(answer -> keep(
                                by,
                                new Estimate(
                                        around.identities().next(),
                                        strategy,
                                        question,
                                        answer,
                                        basis(models),
                                        new Estimate.Written(
                                                person, around.clock().instant()),
                                        List.of(link)))));
    }

    private static Estimate.Basis basis(Models models) {
        boolean synthetic = models.here().edition().place().synthetic()
                || models.other()
                        .filter(other -> other.edition().place().synthetic())
                        .isPresent();
        return new Estimate.Basis(
                models.here().edition().print(),
                models.other().map(EditionModel::edition).map(Edition::print),
                Answer.ENGINE,
                synthetic);
    }

    private Decision<Estimate> keep(Actor by, Estimate estimate) {
        return database.as(by, () -> {
            if (store.count(estimate.strategy()) >= MOST) {
                return Decision.refuse(new EstimateRefusal.TooMany(MOST));
            }
            store.add(estimate);
            record(
                    by,
                    "estimate.stored",
                    estimate,
                    Map.of("print", estimate.basis().print()));
            link(by, estimate, estimate.links().getFirst());
            return Decision.accept(estimate);
        });
    }

    private void link(Actor by, Estimate estimate, Link link) {
        store.link(estimate, link);
        record(
                by,
                "estimate.linked",
                estimate,
                Map.of("target", link.target(), "measure", link.purpose().measure()));
    }

    private void record(Actor by, String act, Estimate estimate, Map<String, ?> more) {
        var detail = new HashMap<String, Object>(more);
        detail.put("estimate", estimate.id());
        around.audit().record(by, act, "strategy", estimate.strategy(), detail);
    }

    /// Makes a stored estimate evidence of a target, or says anew for what.
    public Decision<Estimate> link(Actor by, UUID id, Link link) {
        return writing(by, id, link.target(), found -> link(by, found, link));
    }

    /// Takes it back that an estimate is evidence of a target; it stays stored.
    public Decision<Estimate> unlink(Actor by, UUID id, int target) {
        return writing(by, id, target, found -> {
            if (store.unlink(id, target)) {
                record(by, "estimate.unlinked", found, Map.of("target", target));
            }
        });
    }

    private Decision<Estimate> writing(Actor by, UUID id, int target, Consumer<Estimate> work) {
        return database.as(by, () -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return Decision.refuse(new EstimateRefusal.Unknown());
            }
            if (!mayWrite(by, found.get().strategy(), target)) {
                return Decision.refuse(new EstimateRefusal.Denied());
            }
            work.accept(found.get());
            return Decision.accept(store.find(id).orElseThrow());
        });
    }

    /// {@return the estimate, if the actor may read its strategy, or a proposal that was sealed with it}
    public Optional<Estimate> find(Actor actor, UUID id) {
        return database.as(actor, () -> store.find(id));
    }

    /// {@return the estimates of a strategy, the newest first, as far as the actor may see them}
    public List<Estimate> ofStrategy(Actor actor, UUID strategy) {
        return database.as(actor, () -> store.ofStrategy(strategy));
    }

    /// {@return what the targets of a proposal rested on when it was sealed last, as far as the actor may see it}
    public List<Estimate> ofProposal(Actor actor, UUID proposal) {
        return database.as(actor, () -> store.handedIn(proposal));
    }

    /// {@return the proposals whose targets rested on this estimate when they were sealed last, as far as the actor may
    /// read them}
    public List<UUID> handedInWith(Actor actor, UUID estimate) {
        return database.as(actor, () -> store.handedInWith(estimate));
    }

    /// {@return the estimate computed once more from what is stored, with the edition it was made with}
    public Decision<Again> again(Actor actor, UUID id) {
        var found = find(actor, id);
        return found.isEmpty()
                ? Decision.refuse(new EstimateRefusal.Unknown())
                : look(actor, found.get().question())
                        .then(now ->
                                Decision.accept(new Again(now.equals(found.get().answer()), now)));
    }

    /// What the targets rest on is handed in with the proposal.
    @EventListener
    void sealed(Sealing.Sealed sealed) {
        var by = new Actor.Anybody(); // joins the transaction of the seal, in its secretary's name
        database.as(
                by,
                () -> around.proposals()
                        .find(by, sealed.proposal())
                        .map(proposal -> store.handIn(
                                proposal.id(),
                                proposal.strategy(),
                                around.clock().instant())));
    }
}

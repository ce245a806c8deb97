package suishin.platform.eligibility;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.Check;
import suishin.platform.proposals.Proposal;
import suishin.platform.proposals.ProposalAct;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.ProposalSteps;
import suishin.platform.proposals.Proposals;
import suishin.platform.strategies.Strategies;

/// Checks sealed proposals against the list of the programme (適格審査); the programme office does.
@Component
public final class Eligibility {

    private final Database database;
    private final OutcomeStore store;
    private final Proposals proposals;
    private final ProposalSteps steps;
    private final Access access;
    private final Surroundings around;

    Eligibility(
            Database database,
            OutcomeStore store,
            Proposals proposals,
            ProposalSteps steps,
            Access access,
            Surroundings around) {
        this.database = database;
        this.store = store;
        this.proposals = proposals;
        this.steps = steps;
        this.access = access;
        this.around = around;
    }

    /// Clock, ids, letters, and the modules a check stands on.
    @Component("eligibilitySurroundings")
    record Surroundings(
            InstantSource clock, Identities identities, Calls calls, Strategies strategies, OutcomeLetters letters) {}

    /// {@return the outcomes of a proposal's checks, the newest first; none if the actor may not read it}
    public List<Outcome> of(Actor actor, UUID proposal) {
        return database.as(actor, () -> store.of(proposal));
    }

    /// {@return the items of the programme's list, in its order}
    public List<Check> checks(Proposal proposal) {
        return around.calls()
                .find(proposal.call())
                .map(call -> around.calls().definition(call).eligibility())
                .orElse(List.of());
    }

    /// {@return whether this actor checks this proposal now}
    public boolean mayCheck(Actor actor, Proposal proposal) {
        return isOffice(actor, proposal) && proposal.stage() == ProposalStage.SEALED;
    }

    private boolean isOffice(Actor actor, Proposal proposal) {
        return access.roles(actor, Scope.programme(proposal.programme())).contains(Role.PROGRAMME_OFFICE);
    }

    /// Passes a proposal, returns it for a formal defect with what to mend and until when, or rejects it.
    public Decision<Outcome> decide(Actor actor, UUID id, Outcome.Draft draft) {
        return database.as(actor, () -> {
            var proposal = proposals.find(actor, id);
            if (proposal.isEmpty()
                    || !isOffice(actor, proposal.get())
                    || !(actor instanceof Actor.Person(UUID person))) {
                return Decision.refuse(new EligibilityRefusal.Denied());
            }
            var now = around.clock().instant();
            var problems = OutcomeRule.problems(draft, checks(proposal.get()), now);
            if (!problems.isEmpty()) {
                return Decision.refuse(new EligibilityRefusal.Unfit(problems));
            }
            return steps.advance(
                            actor,
                            id,
                            act(draft.kind().orElseThrow()),
                            draft.reason().strip(),
                            mendUntil(draft))
                    .then(_ -> Decision.accept(written(actor, person, proposal.get(), draft, now)));
        });
    }

    private Outcome written(Actor actor, UUID person, Proposal proposal, Outcome.Draft draft, Instant now) {
        int number = proposals.receipts(actor, proposal.id()).getFirst().number();
        var items = checks(proposal).stream()
                .flatMap(check -> Optional.ofNullable(draft.answers().get(check.key()))
                        .map(answer -> new Outcome.Item(check.key(), check.question(), answer.met(), answer.note()))
                        .stream())
                .toList();
        var outcome = new Outcome(
                around.identities().next(),
                proposal.id(),
                number,
                draft.kind().orElseThrow(),
                draft.reason().strip(),
                mendUntil(draft),
                items,
                person,
                now);
        store.add(outcome);
        if (draft.is(Outcome.Kind.RETURN)) {
            around.strategies()
                    .thaw(actor, proposal.strategy())
                    .orThrow(refusal ->
                            new IllegalStateException("The strategy cannot be given back: " + refusal.code()));
        }
        around.letters().send(actor, proposal, outcome);
        return outcome;
    }

    private static Optional<Instant> mendUntil(Outcome.Draft draft) {
        return draft.is(Outcome.Kind.RETURN) ? draft.mendUntil() : Optional.empty();
    }

    private static ProposalAct act(Outcome.Kind kind) {
        return switch (kind) {
            case PASS -> ProposalAct.PASS;
            case RETURN -> ProposalAct.RETURN;
            case REJECT -> ProposalAct.REJECT;
        };
    }
}

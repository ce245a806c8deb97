package suishin.platform.affinity;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.affinity.Affinity.Weights;
import suishin.platform.audit.Audit;
import suishin.platform.calls.CallRoles;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;

/// How much each part of an affinity counts in a call (適合度の重み): the office sets it, every run keeps what it used.
@Component
public final class CallWeights {

    private final Database database;
    private final WeightStore store;
    private final CallRoles roles;
    private final Audit audit;
    private final InstantSource clock;

    CallWeights(Database database, WeightStore store, CallRoles roles, Audit audit, InstantSource clock) {
        this.database = database;
        this.store = store;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /// {@return the weights of a call, for the office and the auditor; the usual ones if nobody has set others}
    public Decision<Weights> of(Actor by, UUID call) {
        return roles.overseer(by, call)
                .then(_ -> Decision.accept(database.as(by, () -> store.of(call).orElse(Weights.USUAL))));
    }

    /// Sets the weights of a call for every run from now on; runs of before keep theirs.
    public Decision<Weights> set(Actor.Person by, UUID call, Weights weights) {
        return roles.office(by, call).then(_ -> {
            if (!weights.isWhole()) {
                return Decision.refuse(new AffinityRefusal.NotWhole(weights.sum() / 10));
            }
            return database.as(by, () -> {
                store.add(call, weights, by.id(), clock.instant());
                audit.record(
                        by,
                        "affinity.weights-set",
                        "call",
                        call,
                        Map.of(
                                "competence", weights.competence(),
                                "keywords", weights.keywords(),
                                "text", weights.text(),
                                "preference", weights.preference()));
                return Decision.accept(weights);
            });
        });
    }
}

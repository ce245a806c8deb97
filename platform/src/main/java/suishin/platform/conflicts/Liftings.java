package suishin.platform.conflicts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;

/// Lets an expert in whom a rule has barred, once it no longer looks back that far (除外の解除): never by itself, always by
/// the officer of the call, with a reason (R9).
@Component
public final class Liftings {

    private final Database database;
    private final Officers officers;
    private final ConflictStore store;
    private final ConflictSearch search;
    private final Access access;
    private final Acts acts;

    Liftings(
            Database database,
            Officers officers,
            ConflictStore store,
            ConflictSearch search,
            Access access,
            Acts acts) {
        this.database = database;
        this.officers = officers;
        this.store = store;
        this.search = search;
        this.access = access;
        this.acts = acts;
    }

    /// What a lifting is measured by and leaves behind.
    @Component("liftingActs")
    record Acts(Calls calls, RulingStore history, InstantSource clock) {}

    /// What is lifted, and why.
    public record Lifting(UUID call, UUID proposal, UUID person, String rule, String reason) {

        Rulings.Judgement judgement() {
            return new Rulings.Judgement(call, proposal, person, rule, false, reason.strip());
        }
    }

    /// Lifts a bar whose look-back has run out; refused while records still show what the rule asks for.
    public Decision<UUID> lift(Actor by, Lifting lifting) {
        var wrong = ConflictRefusal.reason("reason", lifting.reason(), "conflicts.reason-missing");
        if (wrong.isPresent()) {
            return Decision.refuse(new ConflictRefusal.Incomplete(List.of(wrong.get())));
        }
        return officers.deciding(by, lifting.call())
                .then(call -> database.as(ConflictSearch.PRODUCT, () -> lift(by, call, lifting)));
    }

    private Decision<UUID> lift(Actor by, Call call, Lifting lifting) {
        search.oneAtATime(call.id());
        var barred = store.find(call.id(), lifting.judgement().key()).filter(one -> one.ruling() == Ruling.BARRED);
        if (barred.isEmpty() || !(by instanceof Actor.Person officer)) {
            return Decision.refuse(new ConflictRefusal.NotNow());
        }
        if (officer.id().equals(lifting.person())) {
            return Decision.refuse(new ConflictRefusal.OwnConflict());
        }
        var today = LocalDate.ofInstant(acts.clock().instant(), call.zone());
        if (!barred.get().isExpired(acts.calls().definition(call), today)) {
            return Decision.refuse(new ConflictRefusal.NotExpired());
        }
        if (search.shown(call, barred.get()).isPresent()) {
            return Decision.refuse(new ConflictRefusal.StillShown());
        }
        return Decision.accept(lifted(officer, barred.get(), lifting.judgement()));
    }

    private UUID lifted(Actor.Person officer, Conflict barred, Rulings.Judgement judgement) {
        store.rule(barred, Ruling.ALLOWED, judgement.reason());
        acts.history()
                .add(new Ruled(
                        judgement,
                        Ruled.Kind.LIFTING,
                        officer.id(),
                        acts.clock().instant()));
        access.liftFinal(officer, barred.person(), barred.proposal(), barred.rule(), judgement.reason());
        search.admit(officer, judgement);
        return barred.proposal();
    }
}

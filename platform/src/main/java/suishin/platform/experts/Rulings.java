package suishin.platform.experts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.experts.Conflict.Ruling;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;

/// Decides about declared conflicts where the rule leaves it to the office (利益相反の判断), with a reason.
@Component
public final class Rulings {

    private final Database database;
    private final ConflictStore store;
    private final CallRoles roles;
    private final ConflictSearch search;
    private final Audit audit;

    Rulings(Database database, ConflictStore store, CallRoles roles, ConflictSearch search, Audit audit) {
        this.database = database;
        this.store = store;
        this.roles = roles;
        this.search = search;
        this.audit = audit;
    }

    /// Decides about a declared conflict whose rule leaves it to the office.
    public Decision<UUID> rule(Actor by, Judgement judgement) {
        if (judgement.reason().isBlank()) {
            return Decision.refuse(
                    new ExpertRefusal.Incomplete(List.of(Problem.at("reason", "experts.reason-missing"))));
        }
        return roles.office(by, judgement.call())
                .then(call -> database.as(ConflictSearch.PRODUCT, () -> ruled(by, judgement)));
    }

    /// What the office decides about a declared conflict, and why.
    ///
    /// @param barred whether the expert is barred
    public record Judgement(UUID call, UUID proposal, UUID person, String rule, boolean barred, String reason) {}

    private Decision<UUID> ruled(Actor by, Judgement judgement) {
        search.oneAtATime(judgement.call());
        var pending = store.conflicts(judgement.call()).stream()
                .filter(conflict -> conflict.person().equals(judgement.person())
                        && conflict.proposal().equals(judgement.proposal())
                        && conflict.rule().equals(judgement.rule())
                        && conflict.ruling() == Ruling.PENDING)
                .findFirst();
        if (pending.isEmpty()) {
            return Decision.refuse(new ExpertRefusal.NotNow());
        }
        var ruling = judgement.barred() ? Ruling.BARRED : Ruling.ALLOWED;
        store.rule(pending.get(), ruling, judgement.reason().strip());
        audit.record(
                by,
                "conflict.ruled",
                "proposal",
                judgement.proposal(),
                Map.of("person", judgement.person(), "ruling", ruling));
        if (judgement.barred()) {
            search.enforce(by, judgement.call(), pending.get());
        }
        return Decision.accept(judgement.proposal());
    }
}

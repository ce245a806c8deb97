package suishin.platform.conflicts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.calls.CallRoles;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;

/// Decides about conflicts where the rule leaves it to the office (利益相反の判断), with a reason. The expert is barred
/// until then; only a ruling lifts that, and none lifts what another rule or ruling bars (R9).
@Component
public final class Rulings {

    private final Database database;
    private final ConflictStore store;
    private final CallRoles roles;
    private final ConflictSearch search;
    private final Access access;
    private final Audit audit;

    Rulings(
            Database database,
            ConflictStore store,
            CallRoles roles,
            ConflictSearch search,
            Access access,
            Audit audit) {
        this.database = database;
        this.store = store;
        this.roles = roles;
        this.search = search;
        this.access = access;
        this.audit = audit;
    }

    /// Decides about a conflict whose rule leaves it to the office: makes the bar final, or lifts it.
    public Decision<UUID> rule(Actor by, Judgement judgement) {
        if (judgement.reason().isBlank()) {
            return Decision.refuse(
                    new ConflictRefusal.Incomplete(List.of(Problem.at("reason", "conflicts.reason-missing"))));
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
            return Decision.refuse(new ConflictRefusal.NotNow());
        }
        var ruling = judgement.barred() ? Ruling.BARRED : Ruling.ALLOWED;
        String reason = judgement.reason().strip();
        store.rule(pending.get(), ruling, reason);
        audit.record(
                by,
                "conflict.ruled",
                "proposal",
                judgement.proposal(),
                Map.of("person", judgement.person(), "rule", judgement.rule(), "ruling", ruling, "reason", reason));
        if (judgement.barred()) {
            access.uphold(by, judgement.person(), judgement.proposal(), judgement.rule());
        } else {
            access.lift(by, judgement.person(), judgement.proposal(), judgement.rule(), reason);
        }
        return Decision.accept(judgement.proposal());
    }
}

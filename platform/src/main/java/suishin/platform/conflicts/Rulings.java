package suishin.platform.conflicts;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.people.People;
import suishin.platform.programmes.ConflictRule;
import suishin.platform.programmes.Words;

/// Decides about conflicts where the rule leaves it to the office (利益相反の判断): the officer of the call does, with a
/// reason, and every ruling is kept. The expert is barred until then; only a ruling lifts that, and none lifts what
/// another rule or ruling bars (R9).
@Component
public final class Rulings {

    private final Database database;
    private final ConflictStore store;
    private final Officers officers;
    private final ConflictSearch search;
    private final Access access;
    private final Acts acts;

    Rulings(
            Database database,
            ConflictStore store,
            Officers officers,
            ConflictSearch search,
            Access access,
            Acts acts) {
        this.database = database;
        this.store = store;
        this.officers = officers;
        this.search = search;
        this.access = access;
        this.acts = acts;
    }

    /// What a ruling leaves behind.
    @Component("rulingActs")
    record Acts(RulingStore history, Calls calls, People people, Audit audit, InstantSource clock) {}

    /// Decides about a conflict whose rule leaves it to the office: makes the bar final, or lifts it.
    public Decision<UUID> rule(Actor by, Judgement judgement) {
        var wrong = ConflictRefusal.reason("reason", judgement.reason(), "conflicts.reason-missing");
        if (wrong.isPresent()) {
            return Decision.refuse(new ConflictRefusal.Incomplete(List.of(wrong.get())));
        }
        return officers.deciding(by, judgement.call())
                .then(call -> database.as(ConflictSearch.PRODUCT, () -> ruled(by, call, judgement)));
    }

    /// What the officer decides at once about several kinds of conflict that tie one expert to one proposal.
    ///
    /// @param reason stands for every kind without a reason of its own
    /// @param kinds  the kinds that wait for a ruling; those without a verdict go on waiting
    public record Verdicts(UUID call, UUID proposal, UUID person, String reason, List<Verdict> kinds) {

        public Verdicts {
            kinds = List.copyOf(kinds);
        }

        /// What is decided about one kind, and why.
        ///
        /// @param barred whether the expert is barred; empty where nothing is decided yet
        /// @param reason blank where the common one stands
        public record Verdict(String rule, Optional<Boolean> barred, String reason) {

            private boolean halfGiven() {
                return barred.isEmpty() && !reason.isBlank();
            }
        }

        /// {@return everything to mend, beside the kind it is about}
        ///
        /// @param named what a rule says, by its key
        List<Problem> problems(Function<String, Words> named) {
            var problems = new ArrayList<Problem>();
            for (var kind : kinds) {
                if (kind.halfGiven()) {
                    problems.add(Problem.at(
                            "verdict." + kind.rule(), "conflicts.kind-verdict-missing", named.apply(kind.rule())));
                }
                if (because(kind).strip().length() > ConflictRefusal.LONGEST_REASON) {
                    problems.add(Problem.at(
                            kind.reason().isBlank() ? "reason" : "reason." + kind.rule(),
                            "conflicts.reason-long",
                            ConflictRefusal.LONGEST_REASON));
                }
                if (kind.barred().isPresent() && because(kind).isBlank()) {
                    problems.add(Problem.at(
                            "reason." + kind.rule(), "conflicts.kind-reason-missing", named.apply(kind.rule())));
                }
            }
            if (problems.isEmpty() && judgements().isEmpty()) {
                problems.add(Problem.at(
                        kinds.isEmpty() ? "" : "verdict." + kinds.getFirst().rule(), "conflicts.no-verdict"));
            }
            return problems;
        }

        /// {@return the rulings this comes to, one a kind}
        List<Judgement> judgements() {
            return kinds.stream()
                    .flatMap(kind -> kind
                            .barred()
                            .map(barred -> new Judgement(call, proposal, person, kind.rule(), barred, because(kind)))
                            .stream())
                    .toList();
        }

        private String because(Verdict kind) {
            return kind.reason().isBlank() ? reason : kind.reason();
        }
    }

    /// What the officer decides about a conflict, and why.
    ///
    /// @param barred whether the expert is barred
    public record Judgement(UUID call, UUID proposal, UUID person, String rule, boolean barred, String reason) {

        /// {@return which conflict it is about}
        Conflict.Key key() {
            return new Conflict.Key(person, proposal, rule);
        }

        Judgement because(String other) {
            return new Judgement(call, proposal, person, rule, barred, other);
        }
    }

    /// Decides about several kinds that tie one expert to one proposal: all these rulings stand, or none.
    ///
    /// @return how many kinds were decided about
    public Decision<Integer> rule(Actor by, Verdicts verdicts) {
        return officers.deciding(by, verdicts.call()).then(call -> {
            var rules = acts.calls().definition(call).conflicts();
            var problems = verdicts.problems(
                    key -> rules.rule(key).map(ConflictRule::filled).orElseGet(() -> new Words(key, key)));
            return problems.isEmpty()
                    ? database.as(ConflictSearch.PRODUCT, () -> ruled(by, call, verdicts.judgements()))
                    : Decision.refuse(new ConflictRefusal.Incomplete(problems));
        });
    }

    private Decision<UUID> ruled(Actor by, Call call, Judgement judgement) {
        return ruled(by, call, List.of(judgement)).then(_ -> Decision.accept(judgement.proposal()));
    }

    private Decision<Integer> ruled(Actor by, Call call, List<Judgement> judgements) {
        search.oneAtATime(call.id());
        var pending = new LinkedHashMap<Judgement, Conflict>();
        for (var judgement : judgements) {
            store.find(call.id(), judgement.key())
                    .filter(conflict -> conflict.ruling() == Ruling.PENDING)
                    .ifPresent(conflict -> pending.put(judgement, conflict));
        }
        if (pending.size() < judgements.size()) {
            return Decision.refuse(late(call, judgements));
        }
        if (judgements.stream().anyMatch(one -> by.equals(new Actor.Person(one.person())))) {
            return Decision.refuse(new ConflictRefusal.OwnConflict());
        }
        pending.forEach((judgement, conflict) -> write(by, call, conflict, judgement));
        return Decision.accept(judgements.size());
    }

    /// {@return what was decided about these before, by whom and when; else that nothing can be decided about them}
    private ConflictRefusal late(Call call, List<Judgement> judgements) {
        var before = judgements.stream()
                .flatMap(one -> acts
                        .history()
                        .newest(call.id(), one.key())
                        .filter(ruled -> store.find(call.id(), one.key())
                                .filter(now -> now.ruling() == ruled.leaves())
                                .isPresent())
                        .stream())
                .map(ruled -> said(call, ruled))
                .toList();
        return before.isEmpty() ? new ConflictRefusal.NotNow() : new ConflictRefusal.AlreadyRuled(before);
    }

    private Problem said(Call call, Ruled ruled) {
        String rule = ruled.judgement().rule();
        var kind = acts.calls().definition(call).conflicts().rule(rule).map(ConflictRule::filled);
        var officer = acts.people().find(ruled.by()).map(one -> new Words(one.name(), one.nameEn()));
        return ruled.said(kind.orElseGet(() -> new Words(rule, rule)), officer.orElse(new Words("", "")), call.zone());
    }

    private void write(Actor by, Call call, Conflict pending, Judgement judgement) {
        var ruling = judgement.barred() ? Ruling.BARRED : Ruling.ALLOWED;
        String reason = judgement.reason().strip();
        store.rule(pending, ruling, reason);
        keep(by, kind(call, judgement), judgement.because(reason));
        settle(by, judgement, reason);
    }

    /// Takes back a waiver, or any other ruling that let an expert in (判断の取消し): the bar stands at once as it stood
    /// before that ruling, and both acts are kept.
    public Decision<UUID> takeBack(Actor by, Judgement ruling) {
        var wrong = ConflictRefusal.reason("reason", ruling.reason(), "conflicts.withdrawal-reason");
        if (wrong.isPresent()) {
            return Decision.refuse(new ConflictRefusal.Incomplete(List.of(wrong.get())));
        }
        return officers.deciding(by, ruling.call())
                .then(call -> database.as(ConflictSearch.PRODUCT, () -> takenBack(by, call, ruling)));
    }

    private Decision<UUID> takenBack(Actor by, Call call, Judgement ruling) {
        search.oneAtATime(call.id());
        var allowed = store.find(call.id(), ruling.key()).filter(conflict -> conflict.ruling() == Ruling.ALLOWED);
        if (allowed.isEmpty()) {
            return Decision.refuse(new ConflictRefusal.NothingToTakeBack());
        }
        if (by.equals(new Actor.Person(ruling.person()))) {
            return Decision.refuse(new ConflictRefusal.OwnConflict());
        }
        var barred = allowed.get().ruled(before(ruling));
        String reason = ruling.reason().strip();
        store.rule(allowed.get(), barred.ruling(), reason);
        keep(by, Ruled.Kind.WITHDRAWAL, ruling.because(reason));
        search.barAgain(by, call.id(), barred);
        return Decision.accept(ruling.proposal());
    }

    /// {@return how the conflict stood before somebody let the expert in: only what lifted a final bar was given where
    /// nobody could rule}
    private Ruling before(Judgement ruling) {
        return acts.history()
                .newest(ruling.call(), ruling.key())
                .filter(newest -> newest.kind() == Ruled.Kind.LIFTING)
                .map(_ -> Ruling.BARRED)
                .orElse(Ruling.PENDING);
    }

    /// {@return whether letting the expert in waives a rule that bars, or judges what the rule leaves open}
    private Ruled.Kind kind(Call call, Judgement judgement) {
        boolean waivable = acts.calls()
                .definition(call)
                .conflicts()
                .rule(judgement.rule())
                .filter(rule -> rule.force() == ConflictRule.Force.WAIVABLE)
                .isPresent();
        return waivable && !judgement.barred() ? Ruled.Kind.WAIVER : Ruled.Kind.RULING;
    }

    private void settle(Actor by, Judgement judgement, String reason) {
        if (judgement.barred()) {
            access.uphold(by, judgement.person(), judgement.proposal(), judgement.rule());
        } else {
            access.lift(by, judgement.person(), judgement.proposal(), judgement.rule(), reason);
            search.admit(by, judgement);
        }
    }

    /// Writes the ruling down, in the history and in the log.
    private void keep(Actor by, Ruled.Kind kind, Judgement judgement) {
        if (!(by instanceof Actor.Person(UUID officer))) {
            throw new IllegalStateException("Only people decide.");
        }
        acts.history().add(new Ruled(judgement, kind, officer, acts.clock().instant()));
        var detail = Map.<String, Object>of(
                "person",
                judgement.person(),
                "rule",
                judgement.rule(),
                "ruling",
                judgement.barred() ? Ruling.BARRED : Ruling.ALLOWED,
                "reason",
                judgement.reason());
        String act = switch (kind) {
            case WAIVER -> "conflict.waived";
            case WITHDRAWAL -> "conflict.ruling-withdrawn";
            case RULING, LIFTING -> "conflict.ruled";
        };
        acts.audit().record(by, act, "proposal", judgement.proposal(), detail);
    }
}

package suishin.platform.conflicts;

import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.Calls;
import suishin.platform.conflicts.Conflict.Declared;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.ConflictRule;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.EntryToDeclare;
import suishin.platform.proposals.Proposals;

/// Lets each committee member declare conflicts of interest (利益相反の申告) about every proposal of the call, before
/// anything is assigned and again whenever something changes (R9).
@Component
public final class Declarations {

    /// What is said of a kind that the call does not have.
    static final String UNKNOWN = "conflicts.rule-unknown";

    /// What is said of a proposal nothing is to be declared about, or not any more.
    static final String GONE = "conflicts.entry-unknown";

    private static final int LONGEST_NOTE = 2_000;

    private final Database database;
    private final ConflictStore store;
    private final CallRoles roles;
    private final ConflictSearch search;
    private final Sources sources;

    Declarations(Database database, ConflictStore store, CallRoles roles, ConflictSearch search, Sources sources) {
        this.database = database;
        this.store = store;
        this.roles = roles;
        this.search = search;
        this.sources = sources;
    }

    /// What is declared about, and what an act leaves behind.
    @Component("declarationSources")
    record Sources(Calls calls, Proposals proposals, Officers officers, Audit audit, InstantSource clock) {}

    /// {@return everything the actor has to declare about, with what they have declared; barred proposals are not
    /// there}
    public Decision<DeclarationSheet> sheet(Actor by, UUID call) {
        return roles.committee(by, call).then(found -> {
            search.ofCall(call);
            return Decision.accept(read(by, found));
        });
    }

    private DeclarationSheet read(Actor by, Call call) {
        return database.as(by, () -> {
            var mine = store.declarations(call.id()).stream()
                    .filter(declaration -> by.equals(new Actor.Person(declaration.person())))
                    .collect(toMap(Declaration::proposal, Function.identity()));
            var lines = sources.proposals().entriesToDeclare(by, call.id()).stream()
                    .map(entry -> new DeclarationSheet.Line(entry, Optional.ofNullable(mine.get(entry.proposal()))))
                    .toList();
            var conflicts = sources.calls().definition(call).conflicts();
            return new DeclarationSheet(
                    call,
                    conflicts.rules(),
                    conflicts.asking().wishes(),
                    sources.officers().person(call.id()),
                    lines);
        });
    }

    /// Declares about any number of proposals at once: all answers stand, or none.
    ///
    /// @return how many answers were new or different
    public Decision<Integer> declare(Actor by, UUID call, List<Declaration.Answer> answers) {
        return roles.committee(by, call).then(found -> {
            var problems = problems(by, found, answers);
            return problems.isEmpty()
                    ? Decision.accept(database.as(ConflictSearch.PRODUCT, () -> write(by, found, answers)))
                    : Decision.refuse(new ConflictRefusal.Incomplete(problems));
        });
    }

    private List<Problem> problems(Actor by, Call call, List<Declaration.Answer> answers) {
        var entries = new HashMap<UUID, Words>();
        for (EntryToDeclare entry : sources.proposals().entriesToDeclare(by, call.id())) {
            entries.put(entry.proposal(), entry.name());
        }
        var rules = rules(call);
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<UUID>();
        for (var answer : answers) {
            if (!seen.add(answer.proposal())) {
                problems.add(Problem.at("answer." + answer.proposal(), "conflicts.entry-twice"));
            }
            Optional.ofNullable(entries.get(answer.proposal()))
                    .ifPresentOrElse(
                            region -> problems(answer, region, rules, problems),
                            () -> problems.add(Problem.at("answer." + answer.proposal(), GONE)));
        }
        return problems;
    }

    private static void problems(
            Declaration.Answer answer, Words region, Map<String, ConflictRule> rules, List<Problem> problems) {
        problems.addAll(chosen(answer, region, rules));
        boolean explained = !answer.note().isBlank()
                || answer.rules().stream()
                        .flatMap(key -> Optional.ofNullable(rules.get(key)).stream())
                        .noneMatch(Declarations::needsAWord);
        if (!explained) {
            problems.add(Problem.at("note." + answer.proposal(), "conflicts.other-note", region));
        }
        if (answer.note().length() > LONGEST_NOTE) {
            problems.add(Problem.at("note." + answer.proposal(), "conflicts.note-long", region, LONGEST_NOTE));
        }
    }

    /// {@return everything that is wrong with the kinds that were chosen}
    private static List<Problem> chosen(Declaration.Answer answer, Words region, Map<String, ConflictRule> rules) {
        String field = "answer." + answer.proposal();
        var problems = new ArrayList<Problem>();
        for (String key : answer.rules()) {
            if (key.isBlank()) {
                problems.add(Problem.at(field, "conflicts.answer-missing", region));
            } else if (key.equals(DeclarationSheet.NONE)) {
                problems.add(Problem.at(field, "conflicts.answer-both", region));
            } else if (!rules.containsKey(key)) {
                problems.add(Problem.at(field, UNKNOWN, region, key));
            }
        }
        return problems;
    }

    /// {@return whether the rule says nothing of what the conflict is, so that the expert has to}
    private static boolean needsAWord(ConflictRule rule) {
        return rule.kind() instanceof ConflictRule.DeclaredOther;
    }

    private int write(Actor by, Call call, List<Declaration.Answer> answers) {
        if (!(by instanceof Actor.Person(UUID person))) {
            throw new IllegalStateException("Only people sit on committees.");
        }
        search.oneAtATime(call.id());
        var before = store.declarations(call.id()).stream()
                .filter(known -> known.person().equals(person))
                .collect(toMap(Declaration::proposal, Function.identity()));
        var at = sources.clock().instant();
        var changed = answers.stream()
                .map(answer -> answer.of(person, at))
                .filter(said -> Optional.ofNullable(before.get(said.proposal()))
                        .filter(said::saysAs)
                        .isEmpty())
                .toList();
        if (!changed.isEmpty()) {
            store.declare(call.id(), person, changed);
            changed.forEach(said -> take(by, call, said));
        }
        return changed.size();
    }

    /// Bars by every kind that was declared, each as its rule says; the hardest of them stands whatever becomes of the
    /// others.
    private void take(Actor by, Call call, Declaration declaration) {
        String said = declaration.rules().isEmpty() ? DeclarationSheet.NONE : String.join(", ", declaration.rules());
        sources.audit().record(by, "conflict.declared", "proposal", declaration.proposal(), Map.of("rule", said));
        var rules = rules(call);
        declaration.rules().stream()
                .flatMap(key -> Optional.ofNullable(rules.get(key)).stream())
                .map(rule -> conflict(declaration, rule))
                .forEach(conflict -> search.bar(by, call.id(), conflict));
    }

    private static Conflict conflict(Declaration declaration, ConflictRule rule) {
        return new Conflict(
                declaration.person(),
                declaration.proposal(),
                rule.key(),
                new Declared(declaration.note()),
                declaration.at(),
                Ruling.under(rule));
    }

    private Map<String, ConflictRule> rules(Call call) {
        return sources.calls().definition(call).conflicts().rules().stream()
                .collect(toMap(ConflictRule::key, Function.identity()));
    }
}

package suishin.platform.conflicts;

import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.collaborations.JointWorkRecorded;
import suishin.platform.conflicts.Conflict.Declared;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.database.Database;
import suishin.platform.experts.ExpertAffiliated;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.people.MergeGuard;
import suishin.platform.people.PeopleMerged;
import suishin.platform.programmes.ConflictRule;
import suishin.platform.proposals.EntryToDeclare;
import suishin.platform.proposals.Proposals;
import suishin.platform.proposals.Sealing;

/// Finds the conflicts that records show, without anybody's word, by the kinds of rules of the call's definition. What
/// is found bars at once and everywhere (R9).
@Component
final class ConflictSearch implements MergeGuard {

    /// Acts for the product itself: no person may see all that it compares.
    static final Actor.Product PRODUCT = new Actor.Product("looking for conflicts of interest");

    private final Database database;
    private final ConflictRecords records;
    private final Calls calls;
    private final Proposals proposals;
    private final Bars bars;

    ConflictSearch(Database database, ConflictRecords records, Calls calls, Proposals proposals, Bars bars) {
        this.database = database;
        this.records = records;
        this.calls = calls;
        this.proposals = proposals;
        this.bars = bars;
    }

    /// What barring takes.
    @Component("conflictBars")
    record Bars(ConflictStore conflicts, Access access, InstantSource clock, ApplicationEventPublisher events) {}

    /// Waits until no other transaction changes who of this committee may read what.
    void oneAtATime(UUID call) {
        bars.conflicts().oneAtATime(call);
    }

    /// Waits for the same in each of these calls, in their order.
    void oneAtATime(List<UUID> calls) {
        bars.conflicts().oneAtATime(calls);
    }

    /// Looks through what these experts of a committee can come across, and what all of it can of these proposals,
    /// within a transaction of the product.
    void between(UUID call, Set<UUID> experts, Set<UUID> proposals) {
        calls.find(PRODUCT, call).ifPresent(found -> {
            search(found, experts);
            search(found, committee(call), these(found, proposals));
        });
    }

    /// Looks through everything the committee of a call can come across.
    void ofCall(UUID call) {
        database.as(
                PRODUCT,
                () -> calls.find(PRODUCT, call)
                        .map(found -> search(found, committee(call)))
                        .orElse(0));
    }

    /// Looks through everything one expert can come across, in every call on whose committee they sit.
    @EventListener
    void ofAffiliated(ExpertAffiliated event) {
        ofPerson(event.affiliation().person());
    }

    /// Looks through the same for everybody who took part in joint work that was recorded.
    @EventListener
    void ofJointWork(JointWorkRecorded event) {
        event.people().stream().sorted().forEach(this::ofPerson);
    }

    private void ofPerson(UUID person) {
        database.within(
                PRODUCT,
                () -> committeesOf(person)
                        .flatMap(call -> calls.find(PRODUCT, call).stream())
                        .mapToInt(call -> search(call, List.of(person)))
                        .sum());
    }

    /// Two records of one person become one: nobody changes meanwhile who of their committees reads what.
    @Override
    public List<Problem> objections(Actor by, UUID left, UUID gone) {
        oneAtATime(Stream.of(left, gone)
                .flatMap(this::committeesOf)
                .distinct()
                .sorted()
                .toList());
        return List.of();
    }

    /// What barred either record bars the one left, also from what had been assigned to them; and what both records
    /// show together is looked through anew.
    @EventListener
    void ofMerged(PeopleMerged event) {
        database.within(
                PRODUCT,
                () -> committeesOf(event.left())
                        .flatMap(call -> calls.find(PRODUCT, call).stream())
                        .mapToInt(call -> {
                            bars.conflicts().conflicts(call.id()).stream()
                                    .filter(one -> one.person().equals(event.left()))
                                    .filter(one -> one.ruling() != Ruling.ALLOWED)
                                    .forEach(one -> tell(event.by(), call.id(), one));
                            return search(call, List.of(event.left()));
                        })
                        .sum());
    }

    /// {@return what records show of this rule between an expert and a proposal today, whatever was found before}
    Optional<Conflict.Evidence> shown(Call call, Conflict conflict) {
        var rule = calls.definition(call).conflicts().rule(conflict.rule());
        return rule.flatMap(known -> gather(
                        call, List.of(conflict.person()), List.of(known), these(call, Set.of(conflict.proposal())))
                .shown(conflict, known));
    }

    private Stream<UUID> committeesOf(UUID person) {
        return bars.access().heldBy(new Actor.Person(person)).stream()
                .filter(held -> held.role() == Role.COMMITTEE_MEMBER)
                .map(held -> UUID.fromString(held.scope().id()))
                .distinct()
                .sorted();
    }

    /// Looks through what a seal has brought: proposers the committee may work for, in the transaction of the seal.
    @EventListener
    void ofSealed(Sealing.Sealed event) {
        database.within(PRODUCT, () -> {
            bars.conflicts().besideOthers(event.call());
            return calls.find(PRODUCT, event.call())
                    .map(call -> search(call, committee(call.id()), these(call, Set.of(event.proposal()))))
                    .orElse(0);
        });
    }

    private List<UUID> committee(UUID call) {
        return calls.committee(call).stream().map(CommitteeMember::person).toList();
    }

    private int search(Call call, Collection<UUID> committee) {
        bars.conflicts().oneAtATime(call.id());
        return committee.isEmpty() ? 0 : search(call, committee, proposals.entriesToDeclare(PRODUCT, call.id()));
    }

    private int search(Call call, Collection<UUID> committee, List<EntryToDeclare> entries) {
        if (committee.isEmpty() || entries.isEmpty()) {
            return 0;
        }
        var rules = calls.definition(call).conflicts().rules();
        var gathered = gather(call, committee, rules, entries);
        var known = bars.conflicts().conflicts(call.id()).stream().collect(toMap(Conflict::key, Function.identity()));
        int found = 0;
        renew(known.values(), gathered, rules);
        for (var conflict : compare(gathered, rules)) {
            if (news(known.get(conflict.key()), conflict)) {
                found += bar(PRODUCT, call.id(), conflict) ? 1 : 0;
            }
        }
        return found;
    }

    private ConflictRecords.Gathered gather(
            Call call, Collection<UUID> committee, List<ConflictRule> rules, List<EntryToDeclare> entries) {
        int years =
                rules.stream().mapToInt(rule -> rule.years().orElse(0)).max().orElse(0);
        var day = LocalDate.ofInstant(bars.clock().instant(), call.zone());
        return records.gather(new ConflictRecords.Question(call, committee, entries, day, years));
    }

    private List<EntryToDeclare> these(Call call, Set<UUID> among) {
        return proposals.entriesToDeclare(PRODUCT, call.id(), among);
    }

    /// Keeps the evidence of what bars for good as records show it now: a stay that was going on when it was found may
    /// have ended, and only its last day tells when the look-back runs out. Who is barred does not change.
    private void renew(Collection<Conflict> known, ConflictRecords.Gathered gathered, List<ConflictRule> rules) {
        for (var one : known) {
            if (one.ruling() == Ruling.BARRED && !(one.evidence() instanceof Declared)) {
                rules.stream()
                        .filter(rule -> rule.key().equals(one.rule()))
                        .flatMap(rule -> gathered.everShown(one, rule).stream())
                        .filter(shown -> !shown.equals(one.evidence()))
                        .forEach(shown -> bars.conflicts().renew(one.shownBy(shown)));
            }
        }
    }

    /// {@return whether this was not known, or was known by other evidence and may still change}
    private static boolean news(@Nullable Conflict before, Conflict found) {
        return before == null
                || (before.ruling() != Ruling.BARRED && !before.evidence().equals(found.evidence()));
    }

    private List<Conflict> compare(ConflictRecords.Gathered gathered, List<ConflictRule> rules) {
        var at = bars.clock().instant();
        var found = new ArrayList<Conflict>();
        for (var proposal : gathered.proposals()) {
            for (var expert : gathered.experts()) {
                for (var rule : rules) {
                    gathered.detection()
                            .evidence(rule, expert, proposal)
                            .map(shown -> new Conflict(
                                    expert.person(),
                                    proposal.proposal(),
                                    rule.key(),
                                    shown,
                                    at,
                                    Ruling.under(rule, shown)))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /// Writes a conflict down and bars the expert at once, within a transaction of the product. Where the rule leaves
    /// it to the office, its ruling may lift the bar.
    ///
    /// @return whether it was not known before
    boolean bar(Actor by, UUID call, Conflict conflict) {
        boolean added = bars.conflicts().write(call, conflict);
        if (conflict.ruling() == Ruling.BARRED) {
            bars.access().bar(by, conflict.person(), conflict.proposal(), conflict.rule());
            tell(by, call, conflict);
        } else if (added) {
            bars.access().barUntilRuled(by, conflict.person(), conflict.proposal(), conflict.rule());
            tell(by, call, conflict);
        }
        return added;
    }

    /// Bars again an expert whom a ruling had let in, within the transaction of the product that took it back.
    void barAgain(Actor by, UUID call, Conflict conflict) {
        if (conflict.ruling() == Ruling.BARRED) {
            bars.access().bar(by, conflict.person(), conflict.proposal(), conflict.rule());
        } else {
            bars.access().barUntilRuled(by, conflict.person(), conflict.proposal(), conflict.rule());
        }
        tell(by, call, conflict);
    }

    /// Says that an expert is let in, once the last bar is lifted; within the transaction of the product that did.
    void admit(Actor by, Rulings.Judgement judgement) {
        if (!bars.access().barred(PRODUCT, judgement.proposal()).contains(judgement.person())) {
            bars.events()
                    .publishEvent(new ExpertAdmitted(by, judgement.call(), judgement.proposal(), judgement.person()));
        }
    }

    private void tell(Actor by, UUID call, Conflict conflict) {
        bars.events().publishEvent(new ExpertBarred(by, call, conflict.proposal(), conflict.person()));
    }
}

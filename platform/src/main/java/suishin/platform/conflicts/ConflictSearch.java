package suishin.platform.conflicts;

import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.conflicts.Conflict.Affiliated;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.database.Database;
import suishin.platform.experts.Affiliation;
import suishin.platform.experts.ExpertAffiliated;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.proposals.EntryToDeclare;
import suishin.platform.proposals.Proposals;
import suishin.platform.proposals.Sealing;

/// Finds the conflicts that records show, without anybody's word: an expert who works, or within the rule's look-back
/// worked, for an institution that proposes. What is found bars at once and everywhere (R9).
@Component
final class ConflictSearch {

    /// Acts for the product itself: no person may see all that it compares.
    static final Actor.Product PRODUCT = new Actor.Product("looking for conflicts of interest");

    private static final Comparator<Affiliation> NEWEST_LAST =
            Comparator.comparing(Affiliation::since).thenComparing(Affiliation::id);

    /// Key of the definition's rule on working for a proposer.
    static final String SAME_ORGANISATION = "same-organisation";

    private final Database database;
    private final Experts experts;
    private final Calls calls;
    private final Proposals proposals;
    private final Bars bars;

    ConflictSearch(Database database, Experts experts, Calls calls, Proposals proposals, Bars bars) {
        this.database = database;
        this.experts = experts;
        this.calls = calls;
        this.proposals = proposals;
        this.bars = bars;
    }

    /// What barring takes.
    @Component("conflictBars")
    record Bars(
            ConflictStore conflicts,
            Access access,
            People people,
            InstantSource clock,
            ApplicationEventPublisher events) {}

    /// Waits until no other transaction changes who of this committee may read what.
    void oneAtATime(UUID call) {
        bars.conflicts().oneAtATime(call);
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
        UUID person = event.affiliation().person();
        database.within(
                PRODUCT,
                () -> bars.access().heldBy(new Actor.Person(person)).stream()
                        .filter(held -> held.role() == Role.COMMITTEE_MEMBER)
                        .map(held -> UUID.fromString(held.scope().id()))
                        .sorted()
                        .flatMap(call -> calls.find(PRODUCT, call).stream())
                        .mapToInt(call -> search(call, List.of(person)))
                        .sum());
    }

    /// Looks through what a seal has brought: proposers the committee may work for, in the transaction of the seal.
    @EventListener
    void ofSealed(Sealing.Sealed event) {
        database.within(PRODUCT, () -> {
            bars.conflicts().besideOthers(event.call());
            return calls.find(PRODUCT, event.call())
                    .map(call -> search(
                            call,
                            committee(call.id()),
                            entry -> entry.proposal().equals(event.proposal())))
                    .orElse(0);
        });
    }

    private List<UUID> committee(UUID call) {
        return calls.committee(call).stream().map(CommitteeMember::person).toList();
    }

    private int search(Call call, Collection<UUID> committee) {
        bars.conflicts().oneAtATime(call.id());
        return search(call, committee, _ -> true);
    }

    private int search(Call call, Collection<UUID> committee, Predicate<EntryToDeclare> among) {
        var rule = calls.definition(call).conflicts().rule(SAME_ORGANISATION);
        int years = rule.map(found -> found.years().orElse(0)).orElse(0);
        var ruling = rule.map(Ruling::under).orElse(Ruling.BARRED);
        var day = LocalDate.ofInstant(bars.clock().instant(), call.zone());
        var affiliations = affiliations(committee).stream()
                .filter(affiliation -> affiliation.reaches(day, years))
                .toList();
        int found = 0;
        for (var entry : proposals.entriesToDeclare(PRODUCT, call.id()).stream()
                .filter(among)
                .toList()) {
            for (var shown : newest(entry, affiliations)) {
                found += bar(PRODUCT, call.id(), conflict(entry, shown, ruling)) ? 1 : 0;
            }
        }
        return found;
    }

    /// {@return for each expert who works or worked for a proposer, what shows it; the newest where there are several}
    private static Collection<Affiliation> newest(EntryToDeclare entry, List<Affiliation> affiliations) {
        return affiliations.stream()
                .filter(affiliation -> isProposer(entry, affiliation.organisation()))
                .collect(toMap(Affiliation::person, Function.identity(), BinaryOperator.maxBy(NEWEST_LAST)))
                .values();
    }

    private List<Affiliation> affiliations(Collection<UUID> committee) {
        var all = new ArrayList<Affiliation>();
        experts.among(PRODUCT, committee).forEach(expert -> all.addAll(expert.affiliations()));
        for (Person person : bars.people().all(Set.copyOf(committee)).values()) {
            person.organisation()
                    .ifPresent(organisation -> all.add(new Affiliation(
                            person.id(), person.id(), organisation, "", LocalDate.EPOCH, Optional.empty())));
        }
        return all;
    }

    private static boolean isProposer(EntryToDeclare entry, UUID organisation) {
        return entry.proposers().stream().anyMatch(party -> party.organisation().equals(organisation));
    }

    private Conflict conflict(EntryToDeclare entry, Affiliation shown, Ruling ruling) {
        return new Conflict(
                shown.person(),
                entry.proposal(),
                SAME_ORGANISATION,
                new Affiliated(shown.organisation(), shown.role(), shown.since(), shown.until()),
                bars.clock().instant(),
                ruling);
    }

    /// Writes a conflict down and bars the expert at once, within a transaction of the product. Where the rule leaves
    /// it
    /// to the office, its ruling may lift the bar.
    ///
    /// @return whether it was not known before
    boolean bar(Actor by, UUID call, Conflict conflict) {
        boolean added = bars.conflicts().find(call, conflict);
        if (conflict.ruling() == Ruling.BARRED) {
            bars.access().bar(by, conflict.person(), conflict.proposal(), conflict.rule());
            tell(by, call, conflict);
        } else if (added) {
            bars.access().barUntilRuled(by, conflict.person(), conflict.proposal(), conflict.rule());
            tell(by, call, conflict);
        }
        return added;
    }

    private void tell(Actor by, UUID call, Conflict conflict) {
        bars.events().publishEvent(new ExpertBarred(by, call, conflict.proposal(), conflict.person()));
    }
}

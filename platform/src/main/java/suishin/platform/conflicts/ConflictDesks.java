package suishin.platform.conflicts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.Calls;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.conflicts.Conflict.Affiliated;
import suishin.platform.conflicts.Conflict.Declared;
import suishin.platform.conflicts.Conflict.Named;
import suishin.platform.conflicts.Conflict.Nearby;
import suishin.platform.conflicts.Conflict.OnCouncil;
import suishin.platform.conflicts.Conflict.Partner;
import suishin.platform.conflicts.Conflict.Related;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.conflicts.Conflict.Together;
import suishin.platform.conflicts.ConflictDesk.Count;
import suishin.platform.conflicts.ConflictDesk.Findings;
import suishin.platform.conflicts.ConflictDesk.Pair;
import suishin.platform.conflicts.ConflictDesk.Past;
import suishin.platform.conflicts.ConflictDesk.Readiness;
import suishin.platform.conflicts.ConflictDesk.Row;
import suishin.platform.conflicts.ConflictDesk.Waiting;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;
import suishin.platform.web.Paging;

/// Lays out the office's page of conflicts: who has yet to declare, what is found, what waits for a ruling.
@Component
final class ConflictDesks {

    /// How many experts' proposals stand on one page, each with every kind found.
    static final int SIZE = 100;

    private static final int REGIONS_SHOWN = 3;
    private static final Words UNCHECKED = new Words("", "");
    private static final List<Ruling> ORDER = List.of(Ruling.PENDING, Ruling.BARRED, Ruling.ALLOWED);

    private final Database database;
    private final CallRoles roles;
    private final ConflictStore store;
    private final RulingStore rulings;
    private final Officers officers;
    private final Sources sources;

    ConflictDesks(
            Database database,
            CallRoles roles,
            ConflictStore store,
            RulingStore rulings,
            Officers officers,
            Sources sources) {
        this.database = database;
        this.roles = roles;
        this.store = store;
        this.rulings = rulings;
        this.officers = officers;
        this.sources = sources;
    }

    /// Where the names and lists come from.
    @Component("conflictDeskSources")
    record Sources(Calls calls, Proposals proposals, People people, Organisations organisations, InstantSource clock) {}

    /// {@return the page, for the office and the auditor}
    Decision<ConflictDesk> of(Actor by, UUID call, ConflictDesk.View view) {
        return roles.overseer(by, call).then(found -> {
            var office = office(found);
            return Decision.accept(database.as(by, () -> read(by, found, office, view)));
        });
    }

    /// {@return who decides about the conflicts of a call, and who could, for the office and the auditor}
    Decision<ConflictDesk.Office> officer(Actor by, UUID call) {
        return roles.overseer(by, call).then(found -> Decision.accept(office(found)));
    }

    private ConflictDesk.Office office(Call call) {
        var officer = officers.of(call.id()).flatMap(sources.people()::find);
        return new ConflictDesk.Office(officer, officers.candidates(call));
    }

    private ConflictDesk read(Actor by, Call call, ConflictDesk.Office office, ConflictDesk.View view) {
        var proposals = sources.proposals().ofCall(by, call.id()).stream()
                .filter(proposal -> proposal.stage().reviewed())
                .collect(toMap(ProposalSummary::id, ProposalSummary::name));
        var today = LocalDate.ofInstant(sources.clock().instant(), call.zone());
        var definition = sources.calls().definition(call);
        Predicate<Conflict> expired = one -> one.isExpired(definition, today);
        return new ConflictDesk(
                call, definition, today, office, readiness(call, proposals), findings(call, view, proposals, expired));
    }

    private Readiness readiness(Call call, Map<UUID, Words> proposals) {
        var committee = sources.calls().committee(call.id()).stream()
                .map(CommitteeMember::person)
                .toList();
        var people = sources.people().all(committee);
        var open = store.unanswered(call.id(), committee, proposals.keySet());
        var waiting = committee.stream()
                .flatMap(person -> waiting(
                        Optional.ofNullable(people.get(person)),
                        regions(proposals, open.getOrDefault(person, Set.of())))
                        .stream())
                .toList();
        return new Readiness(proposals.size(), committee.size(), waiting);
    }

    private static List<Words> regions(Map<UUID, Words> proposals, Set<UUID> open) {
        return open.stream()
                .flatMap(proposal -> Optional.ofNullable(proposals.get(proposal)).stream())
                .sorted(Comparator.comparing(Words::ja))
                .toList();
    }

    private static Optional<Waiting> waiting(Optional<Person> person, List<Words> left) {
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(
                        person.map(Person::name).orElse(""),
                        person.map(Person::nameEn).orElse(""),
                        left.size(),
                        left.stream().limit(REGIONS_SHOWN).toList()));
    }

    private Findings findings(
            Call call, ConflictDesk.View view, Map<UUID, Words> proposals, Predicate<Conflict> expired) {
        var all = store.conflicts(call.id());
        var counts = ORDER.stream()
                .map(ruling -> new Count(
                        ruling,
                        all.stream().filter(one -> one.ruling() == ruling).count()))
                .toList();
        Comparator<Conflict> urgent = Comparator.<Conflict>comparingInt(one -> ORDER.indexOf(one.ruling()))
                .thenComparing(one -> !expired.test(one));
        var chosen = all.stream()
                .sorted(urgent)
                .collect(groupingBy(Conflict::pair, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .filter(pair -> pair.stream().anyMatch(one -> view.holds(one.ruling(), expired.test(one))))
                .toList();
        var paging = new Paging(view.page(), chosen.size(), SIZE);
        var shown = paging.of(chosen);
        return new Findings(
                counts,
                all.stream().filter(expired).count(),
                view.at(paging.page()),
                paging.pages(),
                pairs(shown, proposals, rulings.ofCall(call.id())),
                organisations(shown.stream().flatMap(List::stream)));
    }

    private List<Pair> pairs(List<List<Conflict>> shown, Map<UUID, Words> proposals, List<Ruled> rulings) {
        var people = sources.people()
                .all(Stream.concat(
                                shown.stream().map(pair -> pair.getFirst().person()),
                                rulings.stream().map(Ruled::by))
                        .collect(toSet()));
        var history = rulings.stream().collect(groupingBy(one -> one.judgement().key()));
        return shown.stream()
                .map(pair -> {
                    var first = pair.getFirst();
                    var person = Optional.ofNullable(people.get(first.person()));
                    return new Pair(
                            first.person(),
                            first.proposal(),
                            person.map(Person::name).orElse(""),
                            person.map(Person::nameEn).orElse(""),
                            proposals.getOrDefault(first.proposal(), UNCHECKED),
                            pair.stream()
                                    .map(one -> new Row(one, past(history.getOrDefault(one.key(), List.of()), people)))
                                    .toList());
                })
                .toList();
    }

    private static List<Past> past(List<Ruled> rulings, Map<UUID, Person> people) {
        return rulings.stream()
                .map(one -> {
                    var officer = Optional.ofNullable(people.get(one.by()));
                    return new Past(
                            one,
                            officer.map(Person::name).orElse(""),
                            officer.map(Person::nameEn).orElse(""));
                })
                .toList();
    }

    private Map<UUID, Words> organisations(Stream<Conflict> shown) {
        var ids = shown.flatMap(ConflictDesks::organisation).collect(toSet());
        return sources.organisations().all(ids).values().stream().collect(toMap(one -> one.id(), one -> one.words()));
    }

    private static Stream<UUID> organisation(Conflict conflict) {
        return switch (conflict.evidence()) {
            case Affiliated own -> Stream.of(own.organisation());
            case Related(Affiliated own, UUID proposer, UUID common) -> Stream.of(own.organisation(), proposer, common);
            case Nearby(Affiliated own, int _) -> Stream.of(own.organisation());
            case Partner partner -> Stream.of(partner.organisation(), partner.proposer());
            case Declared _, OnCouncil _, Named _, Together _ -> Stream.of();
        };
    }
}

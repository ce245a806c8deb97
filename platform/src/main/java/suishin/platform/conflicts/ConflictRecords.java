package suishin.platform.conflicts;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.calls.Call;
import suishin.platform.collaborations.Collaborations;
import suishin.platform.collaborations.JointWork;
import suishin.platform.conflicts.Conflict.Evidence;
import suishin.platform.conflicts.Detection.Joint;
import suishin.platform.conflicts.Detection.Known;
import suishin.platform.experts.Affiliation;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Role;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.Merging;
import suishin.platform.people.NameKey;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.ConflictRule;
import suishin.platform.proposals.EntryToDeclare;
import suishin.platform.proposals.Party.Partnership;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;
import suishin.platform.regions.Prefecture;
import suishin.platform.regions.Region;
import suishin.platform.regions.Regions;

/// Reads what is recorded of experts and proposals, each once, in a number of statements that does not grow with them.
@Component
final class ConflictRecords {

    private static final Set<Role> OF_A_COUNCIL = Set.of(Role.COUNCIL_SECRETARY, Role.COUNCIL_MEMBER);

    private final Experts experts;
    private final People people;
    private final Merging merging;
    private final Access access;
    private final Proposals proposals;
    private final Places places;

    ConflictRecords(
            Experts experts, People people, Merging merging, Access access, Proposals proposals, Places places) {
        this.experts = experts;
        this.people = people;
        this.merging = merging;
        this.access = access;
        this.proposals = proposals;
        this.places = places;
    }

    /// Institutions and regions.
    @Component("conflictPlaces")
    record Places(Organisations organisations, Regions regions, Collaborations collaborations) {}

    /// Everything that a search compares.
    record Gathered(List<Profile> experts, List<Subject> proposals, Detection detection) {

        /// Longer ago than any rule looks back.
        private static final int EVER = 100;

        /// {@return what records show today between these two, whatever was found before}
        Optional<Evidence> shown(Conflict known, ConflictRule rule) {
            return experts.stream()
                    .filter(expert -> expert.person().equals(known.person()))
                    .flatMap(expert -> proposals.stream()
                            .filter(one -> one.proposal().equals(known.proposal()))
                            .flatMap(one -> detection.evidence(rule, expert, one).stream()))
                    .findFirst();
        }

        /// {@return the same, or else what they would show if the rule looked back forever}
        Optional<Evidence> everShown(Conflict known, ConflictRule rule) {
            var now = shown(known, rule);
            return now.isPresent() ? now : shown(known, rule.lookingBack(EVER));
        }
    }

    /// What a search is about.
    ///
    /// @param years how far back any of the rules looks
    record Question(Call call, Collection<UUID> experts, List<EntryToDeclare> proposals, LocalDate day, int years) {}

    /// {@return what is recorded, within a transaction of the product}
    Gathered gather(Question question) {
        var regions = regions(question);
        var held = access
                .around(
                        question.experts(),
                        regions.values().stream().map(Region::id).toList())
                .stream()
                .filter(one -> OF_A_COUNCIL.contains(one.role()))
                .toList();
        var known = people.all(
                Stream.concat(question.experts().stream(), held.stream().map(Held::person))
                        .collect(toSet()));
        var profiles = profiles(question.experts(), known, held);
        var names = names(held, known);
        var subjects = question.proposals().stream()
                .filter(entry -> regions.containsKey(entry.proposal()))
                .map(entry -> subject(entry, regions, names))
                .toList();
        return new Gathered(profiles, subjects, new Detection(known(question, profiles, subjects, held)));
    }

    private Map<UUID, Region> regions(Question question) {
        var wanted = question.proposals().stream().map(EntryToDeclare::proposal).toList();
        var of = proposals.all(ConflictSearch.PRODUCT, wanted).stream()
                .collect(toMap(ProposalSummary::id, ProposalSummary::region));
        var all = places.regions().all(Set.copyOf(of.values()));
        return of.entrySet().stream()
                .filter(one -> all.containsKey(one.getValue()))
                .collect(toMap(Map.Entry::getKey, one -> requireNonNull(all.get(one.getValue()))));
    }

    private List<Profile> profiles(Collection<UUID> experts, Map<UUID, Person> known, List<Held> held) {
        var councils = held.stream().collect(groupingBy(Held::person));
        var former = merging.former(experts);
        var affiliations = this.experts.among(ConflictSearch.PRODUCT, experts).stream()
                .collect(toMap(Expert::person, Expert::affiliations));
        return experts.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(person -> new Profile(
                        person.id(),
                        names(person, former.getOrDefault(person.id(), List.of())),
                        affiliations(
                                person,
                                former.getOrDefault(person.id(), List.of()),
                                affiliations.getOrDefault(person.id(), List.of())),
                        councils(councils.getOrDefault(person.id(), List.of()))))
                .toList();
    }

    /// {@return what the person is called, in their own record and in those that became part of it}
    private static Set<String> names(Person person, List<Person> former) {
        return NameKey.of(Stream.concat(Stream.of(person), former.stream())
                .flatMap(one -> Stream.of(one.name(), one.nameEn()))
                .toArray(String[]::new));
    }

    private static List<Affiliation> affiliations(Person person, List<Person> former, List<Affiliation> dated) {
        var all = new ArrayList<>(dated);
        Stream.concat(Stream.of(person), former.stream())
                .flatMap(one -> one.organisation().stream())
                .distinct()
                .forEach(organisation -> all.add(new Affiliation(
                        person.id(), person.id(), organisation, "", LocalDate.EPOCH, Optional.empty())));
        return all;
    }

    private static Map<UUID, Role> councils(List<Held> held) {
        var councils = new HashMap<UUID, Role>();
        held.forEach(one -> councils.merge(region(one), one.role(), (a, b) -> a.compareTo(b) < 0 ? a : b));
        return councils;
    }

    private static UUID region(Held held) {
        return UUID.fromString(held.scope().id());
    }

    private static Map<UUID, Map<String, String>> names(List<Held> held, Map<UUID, Person> known) {
        var names = new HashMap<UUID, Map<String, String>>();
        for (var one : held) {
            Optional.ofNullable(known.get(one.person()))
                    .ifPresent(person -> NameKey.of(person.name(), person.nameEn())
                            .forEach(key -> names.computeIfAbsent(region(one), _ -> new HashMap<>())
                                    .put(key, person.name())));
        }
        return names;
    }

    private static Subject subject(
            EntryToDeclare entry, Map<UUID, Region> regions, Map<UUID, Map<String, String>> names) {
        var region = requireNonNull(regions.get(entry.proposal()));
        return new Subject(
                entry.proposal(),
                entry.proposers().stream().map(party -> party.organisation()).toList(),
                region.id(),
                region.prefectures().stream().map(Prefecture::code).collect(toSet()),
                names.getOrDefault(region.id(), Map.of()));
    }

    private Known known(Question question, List<Profile> profiles, List<Subject> subjects, List<Held> held) {
        var works = places.collaborations().of(ConflictSearch.PRODUCT, question.experts());
        var own = new HashSet<UUID>();
        profiles.forEach(expert -> expert.affiliations().forEach(one -> own.add(one.organisation())));
        var all = new HashSet<>(own);
        subjects.forEach(subject -> all.addAll(subject.proposers()));
        works.forEach(work -> all.addAll(work.organisations()));
        var day = question.day();
        var above = places.organisations().above(all, day.minusYears(question.years()), day);
        above.values().forEach(chains -> chains.forEach(chain -> all.add(chain.organisation())));
        var zone = question.call().zone();
        var partners = proposals
                .together(ConflictSearch.PRODUCT, question.call().id(), own, zone)
                .stream()
                .collect(groupingBy(Partnership::organisation));
        return new Known(day, new Tree(above), places.organisations().prefectures(all), partners, joint(works, held));
    }

    private static Joint joint(List<JointWork> works, List<Held> held) {
        return new Joint(
                works, held.stream().collect(groupingBy(ConflictRecords::region, mapping(Held::person, toSet()))));
    }
}

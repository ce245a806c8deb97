package suishin.platform.conflicts;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import suishin.platform.collaborations.JointWork;
import suishin.platform.conflicts.Conflict.Affiliated;
import suishin.platform.conflicts.Conflict.Evidence;
import suishin.platform.conflicts.Conflict.Named;
import suishin.platform.conflicts.Conflict.Nearby;
import suishin.platform.conflicts.Conflict.OnCouncil;
import suishin.platform.conflicts.Conflict.Partner;
import suishin.platform.conflicts.Conflict.Related;
import suishin.platform.conflicts.Conflict.Together;
import suishin.platform.conflicts.Tree.Place;
import suishin.platform.conflicts.Tree.Route;
import suishin.platform.conflicts.Tree.Stay;
import suishin.platform.programmes.ConflictRule;
import suishin.platform.proposals.Party.Partnership;

/// Compares what is recorded of experts with what is recorded of proposals, rule by rule (R9). What it takes is read
/// before: it asks nothing of the database.
final class Detection {

    /// What is recorded of institutions.
    ///
    /// @param partners with whom institutions proposed in other calls, by institution
    record Known(
            LocalDate day,
            Tree tree,
            Map<UUID, Integer> prefectures,
            Map<UUID, List<Partnership>> partners,
            Joint joint) {

        Known(LocalDate day, Tree tree, Map<UUID, Integer> prefectures, Map<UUID, List<Partnership>> partners) {
            this(day, tree, prefectures, partners, new Joint(List.of(), Map.of()));
        }
    }

    /// What is recorded of joint work, and who acts for the council of which region.
    record Joint(List<JointWork> works, Map<UUID, Set<UUID>> councils) {}

    /// A stay of an expert and the place of a proposer that meet at one node.
    private record Meeting(Stay stay, Place place) {

        boolean direct() {
            return stay.route() == Route.SELF && place.route() == Route.SELF;
        }

        boolean within() {
            return stay.route() != Route.GROUP && place.route() != Route.GROUP;
        }

        Evidence evidence() {
            return direct() ? stay.own() : new Related(stay.own(), place.proposer(), stay.node());
        }
    }

    private static final Comparator<Meeting> DIRECT_AND_NEWEST_LAST = Comparator.comparing(Meeting::direct)
            .thenComparing((Meeting one) -> one.stay().own().since())
            .thenComparing(one -> one.stay().own().organisation())
            .thenComparing(one -> one.place().proposer())
            .thenComparing(one -> one.stay().node());

    private final Known known;
    private final Map<UUID, List<Stay>> stays = new HashMap<>();
    private final Map<UUID, Map<UUID, List<Place>>> places = new HashMap<>();

    Detection(Known known) {
        this.known = known;
    }

    /// {@return what shows that this rule ties the expert to the proposal; empty if nothing recorded does}
    Optional<Evidence> evidence(ConflictRule rule, Profile expert, Subject proposal) {
        return switch (rule.kind()) {
            case ConflictRule.SameOrganisation(int years) -> tied(expert, proposal, years, Meeting::within);
            case ConflictRule.SameDepartment(int years) ->
                tied(expert, proposal, years, one -> one.within() && one.place().route() == Route.SELF);
            case ConflictRule.SameGroup(int years) ->
                tied(expert, proposal, years, Meeting::within).isPresent()
                        ? Optional.empty()
                        : tied(expert, proposal, years, _ -> true);
            case ConflictRule.Employment(int years, int total) -> employed(expert, proposal, years, total);
            case ConflictRule.SamePrefecture _ -> nearby(expert, proposal);
            case ConflictRule.CoProposing(int years) -> partner(expert, proposal, years);
            case ConflictRule.JointWork(int years) -> together(expert, proposal, years);
            case ConflictRule.CouncilMember _ ->
                Optional.ofNullable(expert.councils().get(proposal.region())).map(OnCouncil::new);
            case ConflictRule.NamedInProposal _ -> named(expert, proposal);
            case ConflictRule.Kinship _,
                    ConflictRule.Mentoring _,
                    ConflictRule.Competitor _,
                    ConflictRule.DeclaredOther _ -> Optional.empty();
        };
    }

    private Optional<Evidence> tied(Profile expert, Subject proposal, int years, Predicate<Meeting> kind) {
        return meetings(expert, proposal)
                .filter(one -> one.stay().reaches(known.day(), years))
                .filter(kind)
                .max(DIRECT_AND_NEWEST_LAST)
                .map(Meeting::evidence);
    }

    private Optional<Evidence> employed(Profile expert, Subject proposal, int years, int total) {
        var dated = meetings(expert, proposal)
                .filter(Meeting::within)
                .filter(one -> one.stay().own().since().isAfter(LocalDate.EPOCH))
                .filter(one -> !one.stay().own().since().isAfter(known.day()))
                .toList();
        return dated.stream().collect(groupingBy(one -> one.place().proposer())).values().stream()
                .filter(at -> lasts(at.stream().map(one -> one.stay().own()).toList(), total))
                .flatMap(List::stream)
                .filter(one -> one.stay().reaches(known.day(), years))
                .max(DIRECT_AND_NEWEST_LAST)
                .map(Meeting::evidence);
    }

    /// {@return whether these stretches are so many years in all, no day counted twice}
    private boolean lasts(List<Affiliated> stretches, int total) {
        var inOrder = stretches.stream()
                .sorted(Comparator.comparing(Affiliated::since))
                .toList();
        var first = inOrder.getFirst().since();
        var next = first;
        long days = 0;
        for (var stretch : inOrder) {
            var from = stretch.since().isAfter(next) ? stretch.since() : next;
            var end = stretch.until()
                    .filter(known.day()::isAfter)
                    .orElse(known.day())
                    .plusDays(1);
            if (end.isAfter(from)) {
                days += ChronoUnit.DAYS.between(from, end);
                next = end;
            }
        }
        return days >= ChronoUnit.DAYS.between(first, first.plusYears(total));
    }

    private Optional<Evidence> nearby(Profile expert, Subject proposal) {
        return stays(expert).stream()
                .filter(stay -> stay.route() != Route.GROUP && stay.reaches(known.day(), 0))
                .filter(stay ->
                        proposal.prefectures().contains(known.prefectures().getOrDefault(stay.node(), 0)))
                .max(Comparator.comparing((Stay stay) -> stay.own().since())
                        .thenComparing(stay -> stay.own().organisation())
                        .thenComparing(Stay::node))
                .map(stay -> new Nearby(stay.own(), known.prefectures().getOrDefault(stay.node(), 0)));
    }

    private Optional<Evidence> partner(Profile expert, Subject proposal, int years) {
        var from = known.day().minusYears(years);
        return stays(expert).stream()
                .filter(stay -> stay.route() == Route.SELF && stay.reaches(known.day(), 0))
                .flatMap(stay -> known.partners().getOrDefault(stay.node(), List.of()).stream())
                .filter(one -> proposal.proposers().contains(one.partner()))
                .filter(one -> !one.on().isBefore(from) && !one.on().isAfter(known.day()))
                .max(Comparator.comparing(Partnership::on)
                        .thenComparing(Partnership::organisation)
                        .thenComparing(Partnership::partner)
                        .thenComparing(Partnership::proposal))
                .map(one -> new Partner(one.organisation(), one.partner(), one.proposal(), one.on()));
    }

    private Optional<Evidence> together(Profile expert, Subject proposal, int years) {
        return known.joint().works().stream()
                .filter(work -> work.people().contains(expert.person()))
                .filter(work -> work.reaches(known.day(), years))
                .flatMap(work -> together(work, expert, proposal).stream())
                .max(Comparator.comparing(Together::named)
                        .thenComparing(Together::since)
                        .thenComparing(Together::work))
                .map(Function.identity());
    }

    private Optional<Together> together(JointWork work, Profile expert, Subject proposal) {
        var council = known.joint().councils().getOrDefault(proposal.region(), Set.of());
        boolean named = work.people().stream().anyMatch(one -> !one.equals(expert.person()) && council.contains(one));
        boolean shown = named || work.organisations().stream().anyMatch(one -> isOf(one, proposal));
        var since = work.days().since().orElse(LocalDate.EPOCH);
        return shown ? Optional.of(new Together(work.title(), named, since, work.until())) : Optional.empty();
    }

    /// {@return whether the institution is a proposer, a part of one, or what one is a part of}
    private boolean isOf(UUID organisation, Subject proposal) {
        return proposal.proposers().stream()
                .anyMatch(proposer -> isPart(organisation, proposer) || isPart(proposer, organisation));
    }

    private boolean isPart(UUID part, UUID whole) {
        return known.tree().places(part).stream()
                .anyMatch(place -> place.node().equals(whole) && place.route() != Route.GROUP);
    }

    private static Optional<Evidence> named(Profile expert, Subject proposal) {
        return expert.councils().containsKey(proposal.region())
                ? Optional.empty()
                : expert.keys().stream()
                        .sorted()
                        .flatMap(key -> Optional.ofNullable(proposal.names().get(key)).stream())
                        .findFirst()
                        .map(Named::new);
    }

    private Stream<Meeting> meetings(Profile expert, Subject proposal) {
        var at = places.computeIfAbsent(
                proposal.proposal(),
                _ -> proposal.proposers().stream()
                        .flatMap(proposer -> known.tree().places(proposer).stream())
                        .collect(groupingBy(Place::node)));
        return stays(expert).stream()
                .flatMap(stay -> at.getOrDefault(stay.node(), List.of()).stream()
                        .filter(place -> place.meets(stay.own(), known.day()))
                        .map(place -> new Meeting(stay, place)));
    }

    private List<Stay> stays(Profile expert) {
        return stays.computeIfAbsent(expert.person(), _ -> {
            var all = new ArrayList<Stay>();
            expert.affiliations().forEach(one -> all.addAll(known.tree().stays(one)));
            return List.copyOf(all);
        });
    }
}

package suishin.platform.selection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.database.Database;
import suishin.platform.deliberation.Candidate;
import suishin.platform.deliberation.Candidates;
import suishin.platform.deliberation.Recommendation;
import suishin.platform.deliberation.Recommendations;
import suishin.platform.deliberation.Rounds;
import suishin.platform.deliberation.Setting;
import suishin.platform.kernel.Actor;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.review.Review;
import suishin.platform.selection.Docket.Entry;
import suishin.platform.selection.Docket.Member;
import suishin.platform.selection.Docket.Viewer;
import suishin.platform.web.NotFound;

/// Reads a selection, each person as far as PostgreSQL lets them (選定の閲覧).
@Component
public final class Dockets {

    private static final Set<CallStage> BEFORE =
            EnumSet.of(CallStage.DRAFT, CallStage.PUBLISHED, CallStage.UNDER_REVIEW);

    private final Database database;
    private final Rounds rounds;
    private final Candidates candidates;
    private final Stores stores;
    private final Outcomes outcomes;
    private final Who who;

    Dockets(Database database, Rounds rounds, Candidates candidates, Stores stores, Outcomes outcomes, Who who) {
        this.database = database;
        this.rounds = rounds;
        this.candidates = candidates;
        this.stores = stores;
        this.outcomes = outcomes;
        this.who = who;
    }

    /// What is read.
    @Component("selectionStores")
    record Stores(Recommendations committee, PositionStore positions, FeedbackStore feedback) {}

    /// Whose names and roles are shown.
    @Component("selectionWho")
    record Who(People people, Access access) {}

    /// {@return the selection of a call, with a number of queries that does not depend on how many proposals there are}
    ///
    /// @throws NotFound if there is no such call, the actor takes no part in its selection, or the deliberation has
    /// not begun and they are of the committee
    public Docket ofCall(Actor.Person actor, UUID call) {
        var setting = rounds.setting(actor, call);
        var round = rounds.round(actor, setting);
        var viewer = Agendas.viewer(actor, who.access().heldBy(actor), setting.call());
        if (BEFORE.contains(setting.call().stage()) && !viewer.decides()) {
            throw new NotFound();
        }
        return database.as(
                actor,
                () -> new Docket(
                        setting,
                        round,
                        Agendas.open(
                                viewer, setting.call(), round, stores.feedback().writers(call)),
                        entries(actor, setting, viewer),
                        members(actor, setting),
                        viewer));
    }

    /// {@return the selection of one proposal}
    ///
    /// @throws NotFound if there is none, or the actor may not know what is said about it
    public ProposalDocket ofProposal(Actor.Person actor, UUID proposal) {
        var docket = ofCall(actor, candidates.find(actor, proposal).call());
        var entry = docket.entry(proposal).orElseThrow(NotFound::new);
        return database.as(actor, () -> {
            var minutes = stores.committee().history(actor, proposal);
            var positions = stores.positions().ofProposal(proposal);
            var feedback = stores.feedback().newestOfProposal(proposal);
            return new ProposalDocket(
                    docket,
                    entry,
                    minutes,
                    positions,
                    feedback,
                    names(docket, entry, minutes, positions),
                    reviews(actor, docket, proposal));
        });
    }

    /// What the experts gave is there while the committee deliberates and the ministries decide.
    private List<Review> reviews(Actor actor, Docket docket, UUID proposal) {
        return docket.setting().call().stage() == CallStage.DELIBERATION
                ? candidates.reviews(actor, proposal)
                : List.of();
    }

    private List<Entry> entries(Actor actor, Setting setting, Viewer viewer) {
        UUID call = setting.call().id();
        var newest = stores.committee().newest(actor, call);
        var deviations = stores.committee().deviations(actor, call);
        var positions = stores.positions().newestOf(List.of(call)).stream().collect(groupingBy(Position::proposal));
        Map<UUID, JointDecision> decided = viewer.decides() ? outcomes.of(actor, setting) : Map.of();
        var all = candidates.ofCall(actor, call);
        var departing = Candidate.passedOver(all, newest);
        return all.stream()
                .map(one -> new Entry(
                        one,
                        Optional.ofNullable(newest.get(one.id())),
                        departing.contains(one.id()),
                        Optional.ofNullable(deviations.get(one.id())),
                        positions.getOrDefault(one.id(), List.of()).stream()
                                .collect(toMap(Position::ministry, Function.identity())),
                        Optional.ofNullable(decided.get(one.id()))))
                .toList();
    }

    private List<Member> members(Actor actor, Setting setting) {
        var there = stores.committee().attendance(actor, setting.call().id());
        var people = who.people().all(setting.members());
        return setting.committee().stream()
                .filter(seat -> people.containsKey(seat.person()))
                .map(seat -> member(seat, people, there))
                .toList();
    }

    private static Member member(CommitteeMember seat, Map<UUID, Person> people, Map<UUID, Boolean> there) {
        var person = Optional.ofNullable(people.get(seat.person())).orElseThrow();
        return new Member(
                person.id(),
                person.name(),
                person.nameEn(),
                seat.chair(),
                !there.isEmpty(),
                there.getOrDefault(person.id(), false));
    }

    private Map<UUID, Person> names(
            Docket docket, Entry entry, List<Recommendation> minutes, List<Position> positions) {
        var ids = new HashSet<UUID>(docket.setting().members());
        minutes.forEach(one -> ids.addAll(one.minutes().quorum().present()));
        minutes.forEach(one -> ids.addAll(one.minutes().quorum().recused()));
        minutes.forEach(one -> ids.add(one.minutes().by()));
        minutes.stream().flatMap(one -> one.minutes().notes().stream()).forEach(note -> {
            ids.add(note.person());
            note.by().ifPresent(ids::add);
        });
        positions.forEach(one -> ids.add(one.taken().by()));
        entry.deviation().ifPresent(one -> {
            ids.add(one.proposedBy());
            one.confirmedBy().ifPresent(ids::add);
        });
        return who.people().all(ids);
    }
}

package suishin.platform.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRefusal;
import suishin.platform.calls.CallRoles;
import suishin.platform.database.Database;
import suishin.platform.deliberation.Recommendation;
import suishin.platform.deliberation.Recommendations;
import suishin.platform.exposure.Exposure.Event;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;
import suishin.platform.review.Review;
import suishin.platform.review.Reviews;

/// Gathers what a committee member had seen, been told and done of a proposal, from what was noted when it happened
/// (R9, R20).
@Component
public final class Exposures {

    /// Acts of the log that are told, whoever did them, where they name the person or are theirs.
    private static final Set<String> TOLD = Set.of(
            "assignment.made",
            "assignment.taken-back",
            "conflict.barred",
            "conflict.lifted",
            "conflict.ruling-withdrawn",
            "conflict.declared",
            "review.scored",
            "review.submit",
            "review.take-back",
            "selection.recommend",
            "selection.deviate",
            "selection.confirm-deviation");

    private final Database database;
    private final CallRoles roles;
    private final OpeningStore openings;
    private final NamedLetters letters;
    private final Sources sources;

    Exposures(Database database, CallRoles roles, OpeningStore openings, NamedLetters letters, Sources sources) {
        this.database = database;
        this.roles = roles;
        this.openings = openings;
        this.letters = letters;
        this.sources = sources;
    }

    /// Where names, acts, reviews and minutes come from.
    @Component("exposureSources")
    record Sources(Proposals proposals, People people, Audit audit, Reviews reviews, Recommendations minutes) {}

    /// {@return what this person had seen and done of this proposal, for the office and the auditor of its call}
    public Decision<Exposure> of(Actor by, UUID call, UUID proposal, UUID person) {
        return roles.overseer(by, call).then(found -> database.as(by, () -> read(by, found, proposal, person)));
    }

    private Decision<Exposure> read(Actor by, Call call, UUID id, UUID who) {
        Optional<ProposalSummary> proposal =
                sources.proposals().summary(by, id).filter(one -> one.call().equals(call.id()));
        Optional<Person> person = sources.people().find(who);
        if (proposal.isEmpty() || person.isEmpty()) {
            return Decision.refuse(new CallRefusal.Denied());
        }
        var events = new ArrayList<Event>();
        openings.of(who, id).forEach(one -> events.add(new Event(one.at(), one.kind(), one.address())));
        events.addAll(letters.of(who, id));
        acts(by, id, who).map(Exposures::event).forEach(events::add);
        sources.minutes().history(by, id).stream()
                .filter(minutes -> minutes.minutes().quorum().present().contains(who))
                .map(Exposures::event)
                .forEach(events::add);
        events.sort(Comparator.comparing(Event::at).thenComparing(Event::detail));
        return Decision.accept(new Exposure(call, proposal.get(), person.get(), events));
    }

    private Stream<Audit.Entry> acts(Actor by, UUID proposal, UUID person) {
        String id = person.toString();
        var ofProposal = sources.audit().of(by, "proposal", proposal).stream()
                .filter(entry -> entry.actor().equals(id) || entry.detail().contains(id));
        List<Review> theirs = sources.reviews().ofProposal(by, proposal).stream()
                .filter(review -> review.person().equals(person))
                .toList();
        var ofReviews = theirs.stream()
                .flatMap(review -> sources.audit().of(by, "review", review.id()).stream())
                .filter(entry -> entry.actor().equals(id));
        return Stream.concat(ofProposal, ofReviews).filter(entry -> TOLD.contains(entry.act()));
    }

    private static Event event(Audit.Entry entry) {
        return new Event(entry.at(), "act." + entry.act(), entry.act());
    }

    private static Event event(Recommendation minutes) {
        return new Event(minutes.minutes().at(), "present", "");
    }
}

package suishin.platform.selection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import suishin.platform.calls.CallAct;
import suishin.platform.deliberation.Candidate;
import suishin.platform.deliberation.Candidates;
import suishin.platform.deliberation.Committees;
import suishin.platform.deliberation.Round;
import suishin.platform.deliberation.RoundAct;
import suishin.platform.deliberation.Rounds;
import suishin.platform.deliberation.Rounds.Done;
import suishin.platform.deliberation.SelectionRefusal;
import suishin.platform.deliberation.Turn;
import suishin.platform.deliberation.Wording;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.people.Person;
import suishin.platform.programmes.Criterion;
import suishin.platform.programmes.Ministry;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalAct;

/// The office drafts the decisions of a whole call, and another person of the office checks them (決定案の作成と確認).
@Component
public final class Decisions {

    private final Rounds rounds;
    private final Candidates candidates;
    private final Outcomes outcomes;
    private final FeedbackStore store;
    private final FirstText firstText;
    private final Committees committees;

    Decisions(
            Rounds rounds,
            Candidates candidates,
            Outcomes outcomes,
            FeedbackStore store,
            FirstText firstText,
            Committees committees) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.outcomes = outcomes;
        this.store = store;
        this.firstText = firstText;
        this.committees = committees;
    }

    /// Drafts the decision on every proposal of the call, with a first text under each criterion.
    public Decision<UUID> draft(Actor.Person actor, UUID call) {
        var setting = rounds.setting(actor, call);
        var committee = committees.people(setting);
        return rounds.act(actor, setting, RoundAct.DRAFT, turn -> {
            var entries = candidates.ofCall(actor, call);
            entries.forEach(entry -> write(turn, entry, committee));
            var trail =
                    new Round.Trail(Optional.of(turn.person()), Optional.empty(), Optional.empty(), Optional.empty());
            return Decision.accept(new Done<>(call, trail, call, Map.of("proposals", entries.size())));
        });
    }

    /// Writes what an applicant will read under one criterion; whoever writes may not check.
    ///
    /// @param written holds the version the actor has seen
    public Decision<Feedback> edit(Actor.Person actor, Feedback written) {
        return edit(actor, written.proposal(), List.of(written)).then(now -> Decision.accept(now.getFirst()));
    }

    /// Writes several texts of one proposal at once: all of them, or none and every reason.
    ///
    /// @param written texts that stand there already are left as they are, whatever their version
    /// @return the texts as they stand now
    public Decision<List<Feedback>> edit(Actor.Person actor, UUID proposal, List<Feedback> written) {
        var candidate = candidates.find(actor, proposal);
        var setting = rounds.setting(actor, candidate.call());
        var committee = committees.people(setting);
        return rounds.act(actor, setting, RoundAct.EDIT, turn -> {
            var standing = store.newestOfProposal(proposal).stream().collect(toMap(Feedback::criterion, one -> one));
            var refused = written.stream()
                    .flatMap(one -> objection(one, standing, committee).stream())
                    .toList();
            if (!refused.isEmpty()) {
                return Decision.refuse(
                        refused.size() == 1 ? refused.getFirst() : new SelectionRefusal.Incomplete(all(refused)));
            }
            var now = written.stream()
                    .map(one -> keep(turn, one, standing.get(one.criterion())))
                    .toList();
            return Decision.accept(new Done<>(now, turn.round().trail(), proposal, versions(now)));
        });
    }

    private static List<Problem> all(List<SelectionRefusal> refused) {
        return refused.stream().flatMap(one -> one.problems().stream()).toList();
    }

    private static Map<String, Object> versions(List<Feedback> now) {
        return now.stream().collect(toMap(Feedback::criterion, Feedback::version));
    }

    private static Optional<SelectionRefusal> objection(
            Feedback written, Map<String, Feedback> standing, Collection<Person> committee) {
        var before = Optional.ofNullable(standing.get(written.criterion()));
        if (before.filter(one -> one.said().equals(written.said().strip())).isPresent()) {
            return Optional.empty();
        }
        var no = Wording.problem(written.said());
        if (no.isPresent()) {
            return no;
        }
        if (Wording.names(written.said(), committee)) {
            return Optional.of(new SelectionRefusal.NamesExpert());
        }
        if (before.isEmpty()) {
            return Optional.of(new SelectionRefusal.CriterionUnknown());
        }
        return before.get().version() == written.version()
                ? Optional.empty()
                : Optional.of(new SelectionRefusal.Changed());
    }

    private Feedback keep(Turn turn, Feedback written, @Nullable Feedback before) {
        if (before != null && before.said().equals(written.said().strip())) {
            return before;
        }
        var next = next(turn, written);
        store.add(turn, next);
        return next;
    }

    /// Checks the drafted decisions as the second person: from now on they stand (決定).
    ///
    /// @param version of the selection the actor has read
    public Decision<UUID> check(Actor.Person actor, UUID call, int version) {
        var setting = rounds.setting(actor, call);
        var committee = committees.people(setting);
        return rounds.act(actor, setting, RoundAct.CHECK, turn -> {
            var writers = new HashSet<>(store.writers(call));
            turn.round().trail().draftedBy().ifPresent(writers::add);
            if (writers.contains(turn.person())) {
                return Decision.refuse(new SelectionRefusal.SamePerson());
            }
            if (turn.round().version() != version) {
                return Decision.refuse(new SelectionRefusal.Changed());
            }
            var problems = openPoints(turn, committee);
            if (!problems.isEmpty()) {
                return Decision.refuse(new SelectionRefusal.Incomplete(problems));
            }
            candidates.advanceAll(turn, ProposalAct.DECIDE);
            committees.advance(turn, CallAct.DECIDE);
            var trail = new Round.Trail(
                    turn.round().trail().draftedBy(), Optional.of(turn.person()), Optional.empty(), Optional.empty());
            return Decision.accept(new Done<>(call, trail, call, Map.of("drafted-by", writers)));
        });
    }

    private void write(Turn turn, Candidate entry, Collection<Person> committee) {
        var review = turn.setting().definition().review();
        var grades = candidates.grades(turn.actor(), entry.id());
        for (var criterion : review.criteria()) {
            String said = firstText.under(criterion.key(), grades, review, committee);
            store.add(turn, new Feedback(entry.id(), criterion.key(), 1, said, turn.person()));
        }
        store.add(turn, new Feedback(entry.id(), Feedback.WHOLE, 1, firstText.whole(), turn.person()));
    }

    private List<Problem> openPoints(Turn turn, Collection<Person> committee) {
        var problems = new ArrayList<Problem>();
        var feedback = store.newestOfCall(turn.call()).stream().collect(groupingBy(Feedback::proposal));
        var decided = outcomes.of(turn.actor(), turn.setting());
        for (var entry : candidates.ofCall(turn.actor(), turn.call())) {
            if (decided.get(entry.id()) instanceof JointDecision.Waiting(var silent)) {
                problems.add(silent(turn, entry, silent));
            }
            var texts = feedback.getOrDefault(entry.id(), List.of()).stream()
                    .collect(toMap(Feedback::criterion, Feedback::said));
            if (criteria(turn).anyMatch(key -> texts.getOrDefault(key, "").isBlank())) {
                problems.add(entry.problem("selection.feedback-missing"));
            }
            if (texts.values().stream().anyMatch(text -> Wording.names(text, committee))) {
                problems.add(entry.problem("selection.feedback-names-expert"));
            }
        }
        return problems;
    }

    private static Problem silent(Turn turn, Candidate entry, Collection<String> ministries) {
        var names = turn.setting().ministries().stream()
                .filter(ministry -> ministries.contains(ministry.key()))
                .map(Ministry::name)
                .toList();
        return Problem.at("proposal-" + entry.id(), "selection.positions-missing", entry.name(), Words.list(names));
    }

    private static Stream<String> criteria(Turn turn) {
        return Stream.concat(
                turn.setting().definition().review().criteria().stream().map(Criterion::key),
                Stream.of(Feedback.WHOLE));
    }

    private static Feedback next(Turn turn, Feedback written) {
        return new Feedback(
                written.proposal(),
                written.criterion(),
                written.version() + 1,
                written.said().strip(),
                turn.person());
    }
}

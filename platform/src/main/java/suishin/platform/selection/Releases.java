package suishin.platform.selection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.calls.CallAct;
import suishin.platform.database.Database;
import suishin.platform.deliberation.Candidate;
import suishin.platform.deliberation.Candidates;
import suishin.platform.deliberation.Committees;
import suishin.platform.deliberation.Recommendation;
import suishin.platform.deliberation.Recommendations;
import suishin.platform.deliberation.Round;
import suishin.platform.deliberation.RoundAct;
import suishin.platform.deliberation.Rounds;
import suishin.platform.deliberation.Rounds.Done;
import suishin.platform.deliberation.SelectionRefusal;
import suishin.platform.deliberation.Turn;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.programmes.Criterion;
import suishin.platform.programmes.Ministry;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalAct;
import suishin.platform.proposals.Proposals;
import suishin.platform.proposals.SealedForm;
import suishin.platform.selection.ResultLetter.Grounds;

/// Tells all decisions of a call together (一斉公表): every letter, every stage and the public result in one
/// transaction, or none of it.
@Component
public final class Releases {

    private final Rounds rounds;
    private final Candidates candidates;
    private final Outcomes outcomes;
    private final FeedbackStore feedback;
    private final Telling telling;
    private final Database database;

    Releases(
            Rounds rounds,
            Candidates candidates,
            Outcomes outcomes,
            FeedbackStore feedback,
            Telling telling,
            Database database) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.outcomes = outcomes;
        this.feedback = feedback;
        this.telling = telling;
        this.database = database;
    }

    /// How letters and news leave.
    @Component
    record Telling(
            LetterStore letters,
            LetterText text,
            Postman postman,
            Committees committees,
            Recommendations minutes,
            Proposals proposals,
            ApplicationEventPublisher events) {}

    /// Releases the checked decisions of a call.
    ///
    /// @param version of the selection the actor has read
    public Decision<Released> release(Actor.Person actor, UUID call, int version) {
        var setting = rounds.setting(actor, call);
        return rounds.act(actor, setting, RoundAct.RELEASE, turn -> {
            if (turn.round().version() != version) {
                return Decision.refuse(new SelectionRefusal.Changed());
            }
            var told = tell(turn);
            candidates.advanceAll(turn, ProposalAct.ANNOUNCE);
            telling.committees().advance(turn, CallAct.ANNOUNCE);
            telling.events().publishEvent(told);
            var trail = turn.round().trail();
            var released = new Round.Trail(
                    trail.draftedBy(), trail.checkedBy(), Optional.of(turn.person()), Optional.of(turn.now()));
            return Decision.accept(new Done<>(told, released, call, Map.of("outcomes", told.outcomes())));
        });
    }

    /// {@return the letter on a proposal; empty until it is released, and for whom it is not meant}
    public Optional<ResultLetter> letter(Actor reader, UUID proposal) {
        return database.as(reader, () -> telling.letters().find(proposal));
    }

    private Released tell(Turn turn) {
        var decided = outcomes.of(turn.actor(), turn.setting());
        var grounds = grounds(turn, decided);
        var texts = feedback.newestOfCall(turn.call()).stream().collect(groupingBy(Feedback::proposal));
        var told = new ArrayList<Released.Outcome>();
        for (var entry : candidates.ofCall(turn.actor(), turn.call())) {
            var types =
                    Optional.ofNullable(decided.get(entry.id())).orElseThrow().types();
            var letter = letter(
                    turn,
                    entry,
                    types,
                    grounds.getOrDefault(entry.id(), Grounds.NONE),
                    parts(turn, texts.getOrDefault(entry.id(), List.of())));
            telling.letters().add(letter, types);
            telling.postman().send(turn, letter);
            told.add(new Released.Outcome(entry.id(), entry.summary().region(), entry.regionName(), types));
        }
        told.sort(Comparator.comparing(Released.Outcome::regionName));
        var call = turn.setting().call();
        return new Released(turn.call(), call.programme(), call.version(), call.name(), call.line(), turn.now(), told);
    }

    private String council(Turn turn, Candidate entry) {
        return telling.proposals()
                .sealed(turn.actor(), entry.id())
                .map(SealedForm::councilName)
                .orElse("");
    }

    /// Where the ministries did not follow the committee, its reason would tell what they said; a reason that names one
    /// of the committee, as none recorded today does, is kept back.
    private Map<UUID, Grounds> grounds(Turn turn, Map<UUID, JointDecision> decided) {
        var committee = telling.committees().people(turn.setting());
        return telling.minutes().newest(turn.actor(), turn.call()).values().stream()
                .filter(one -> Optional.ofNullable(decided.get(one.proposal()))
                        .filter(JointDecision::followsTheCommittee)
                        .isPresent())
                .filter(one -> !one.choice().names(committee))
                .collect(toMap(
                        Recommendation::proposal,
                        one -> new Grounds(one.choice().reason(), one.choice().exceptionReason())));
    }

    private List<ResultLetter.Part> parts(Turn turn, List<Feedback> texts) {
        var said = texts.stream().collect(toMap(Feedback::criterion, Feedback::said));
        var parts = new ArrayList<ResultLetter.Part>();
        for (Criterion criterion : turn.setting().definition().review().criteria()) {
            parts.add(new ResultLetter.Part(criterion.name(), said.getOrDefault(criterion.key(), "")));
        }
        parts.add(
                new ResultLetter.Part(telling.text().words("selection.whole"), said.getOrDefault(Feedback.WHOLE, "")));
        return parts;
    }

    private ResultLetter letter(
            Turn turn, Candidate entry, List<String> types, Grounds grounds, List<ResultLetter.Part> parts) {
        var setting = turn.setting();
        var to = new ResultLetter.Addressee(
                entry.summary().region(),
                council(turn, entry),
                entry.regionName(),
                entry.name().en(),
                turn.call(),
                setting.call().name(),
                setting.call().zone().getId());
        var names = setting.typeNames(types, telling.text().words("selection.other"));
        List<Words> ministries =
                setting.ministries().stream().map(Ministry::name).toList();
        return new ResultLetter(entry.id(), to, turn.now(), ministries, names, grounds, parts);
    }
}

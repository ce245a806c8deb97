package suishin.platform.deliberation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.deliberation.MinuteStore.Presence;
import suishin.platform.deliberation.Recommendation.Choice;
import suishin.platform.deliberation.Recommendation.Minutes;
import suishin.platform.deliberation.Rounds.Done;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.proposals.ProposalAct;

/// The committee deliberates (合議審査): who came, who steps out for a conflict, what is recommended and why.
@Component
public final class Deliberations {

    private static final Actor MINUTES = new Actor.Product("recusals for the minutes");

    private final Rounds rounds;
    private final Candidates candidates;
    private final MinuteStore minutes;
    private final DeviationStore deviations;
    private final Sitting sitting;

    Deliberations(
            Rounds rounds, Candidates candidates, MinuteStore minutes, DeviationStore deviations, Sitting sitting) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.minutes = minutes;
        this.deviations = deviations;
        this.sitting = sitting;
    }

    /// Who sits on the committee, who has to step out, and what the minutes say of conflicts besides.
    @Component("deliberationSitting")
    record Sitting(Access access, Committees committees, Remarks remarks) {}

    /// Records who of the committee is there from now on; the others are not.
    public Decision<Round> attend(Actor.Person actor, UUID call, Set<UUID> there) {
        var setting = rounds.setting(actor, call);
        return rounds.act(actor, setting, RoundAct.ATTEND, turn -> {
            if (!setting.members().containsAll(there)) {
                return Decision.refuse(new SelectionRefusal.NotOnCommittee());
            }
            var before = minutes.attending(call);
            setting.members().stream()
                    .filter(member -> before.contains(member) != there.contains(member))
                    .forEach(member -> minutes.attend(turn, new Presence(member, there.contains(member))));
            var detail = Map.of("present", there.stream().sorted().toList());
            return Decision.accept(new Done<>(turn.round(), turn.round().trail(), call, detail));
        });
    }

    /// Records what the committee recommends for a proposal (R7), with quorum and recusals (R9). The applicant will
    /// read the reason, so it names nobody of the committee.
    ///
    /// @param version the version of the recommendation the actor has seen; 0 if none
    public Decision<Recommendation> recommend(Actor.Person actor, UUID proposal, int version, Choice choice) {
        var candidate = candidates.find(actor, proposal);
        var setting = rounds.setting(actor, candidate.call());
        var barred = sitting.access().barred(MINUTES, proposal);
        var committee = sitting.committees().people(setting);
        var notes = sitting.remarks().of(setting, proposal);
        return rounds.act(actor, setting, RoundAct.RECOMMEND, turn -> {
            var no = Wording.problem(choice.reason(), choice.exceptionReason());
            if (no.isPresent()) {
                return Decision.refuse(no.get());
            }
            var problems = choice.problems(setting.typeKeys(), committee);
            if (!problems.isEmpty()) {
                return Decision.refuse(new SelectionRefusal.Incomplete(problems));
            }
            var quorum = quorum(setting, barred);
            return mayRecord(turn, quorum).then(forTheChair -> {
                if (newestVersion(proposal) != version) {
                    return Decision.refuse(new SelectionRefusal.Changed());
                }
                var minuted = new Minutes(quorum, turn.person(), forTheChair, turn.now(), notes);
                var recommendation = new Recommendation(proposal, turn.call(), version + 1, choice, minuted);
                minutes.add(recommendation);
                return Decision.accept(
                        new Done<>(recommendation, turn.round().trail(), proposal, detail(recommendation)));
            });
        });
    }

    /// Says why a proposal is passed over by one that ranks lower (R12); a second person has to confirm it.
    public Decision<UUID> deviate(Actor.Person actor, UUID proposal, String reason) {
        var candidate = candidates.find(actor, proposal);
        var setting = rounds.setting(actor, candidate.call());
        var barred = sitting.access().barred(MINUTES, proposal);
        return rounds.act(actor, setting, RoundAct.DEVIATE, turn -> {
            var no = Wording.reason(reason);
            if (no.isPresent()) {
                return Decision.refuse(no.get());
            }
            return mayRecord(turn, quorum(setting, barred)).then(_ -> {
                deviations.add(turn, proposal, reason.strip());
                return Decision.accept(new Done<>(proposal, turn.round().trail(), proposal, Map.of("reason", reason)));
            });
        });
    }

    /// Confirms that reason as the second person (R12).
    ///
    /// @param version of the reason the actor has read
    public Decision<UUID> confirm(Actor.Person actor, UUID proposal, int version) {
        var candidate = candidates.find(actor, proposal);
        var setting = rounds.setting(actor, candidate.call());
        return rounds.act(actor, setting, RoundAct.CONFIRM_DEVIATION, turn -> {
            var waiting =
                    deviations.newest(proposal).filter(one -> one.confirmedBy().isEmpty());
            if (waiting.isEmpty()) {
                return Decision.refuse(new SelectionRefusal.NothingToConfirm());
            }
            if (waiting.get().version() != version) {
                return Decision.refuse(new SelectionRefusal.Changed());
            }
            if (waiting.get().proposedBy().equals(turn.person())) {
                return Decision.refuse(new SelectionRefusal.SamePerson());
            }
            deviations.confirm(turn, waiting.get());
            return Decision.accept(new Done<>(proposal, turn.round().trail(), proposal, Map.of("version", version)));
        });
    }

    /// Ends the deliberation, if nothing is left to mend; the ministries are asked from now on.
    public Decision<UUID> conclude(Actor.Person actor, UUID call) {
        var setting = rounds.setting(actor, call);
        return rounds.act(actor, setting, RoundAct.CONCLUDE, turn -> {
            var problems = openPoints(turn);
            if (!problems.isEmpty()) {
                return Decision.refuse(new SelectionRefusal.Incomplete(problems));
            }
            candidates.advanceAll(turn, ProposalAct.RECOMMEND);
            return Decision.accept(new Done<>(call, turn.round().trail(), call, Map.of()));
        });
    }

    private List<Problem> openPoints(Turn turn) {
        var problems = new ArrayList<Problem>();
        var newest = minutes.newestOf(List.of(turn.call())).stream()
                .collect(Collectors.toMap(Recommendation::proposal, one -> one));
        var confirmed = deviations.newestOfCall(turn.call()).stream()
                .filter(one -> one.confirmedBy().isPresent())
                .map(Deviation::proposal)
                .collect(Collectors.toSet());
        var entries = candidates.ofCall(turn.actor(), turn.call());
        var passedOver = Candidate.passedOver(entries, newest);
        for (var entry : entries) {
            var recommendation = newest.get(entry.id());
            if (recommendation == null) {
                problems.add(entry.problem("selection.not-recommended"));
            } else if (!recused(turn, entry)
                    .equals(Set.copyOf(recommendation.minutes().quorum().recused()))) {
                problems.add(entry.problem("selection.recusals-changed"));
            }
            if (passedOver.contains(entry.id()) && !confirmed.contains(entry.id())) {
                problems.add(entry.problem("selection.passed-over"));
            }
        }
        return problems;
    }

    private Set<UUID> recused(Turn turn, Candidate entry) {
        var recused = new HashSet<>(turn.setting().members());
        recused.retainAll(sitting.access().barred(turn.actor(), entry.id()));
        return recused;
    }

    private Quorum quorum(Setting setting, Set<UUID> barred) {
        var there = minutes.attending(setting.call().id());
        return Quorum.of(setting.members(), barred, there, setting.definition().review()::quorum);
    }

    /// {@return whether the actor records in the chair's place}
    private Decision<Boolean> mayRecord(Turn turn, Quorum quorum) {
        if (!quorum.met()) {
            return Decision.refuse(
                    new SelectionRefusal.NoQuorum(quorum.present().size(), quorum.needed(), quorum.entitled()));
        }
        if (!quorum.present().contains(turn.person())) {
            return Decision.refuse(new SelectionRefusal.RecorderAbsent());
        }
        if (turn.roles().contains(Role.COMMITTEE_CHAIR)) {
            return Decision.accept(false);
        }
        boolean chairIsThere =
                turn.setting().chair().filter(quorum.present()::contains).isPresent();
        return chairIsThere ? Decision.refuse(new SelectionRefusal.ChairRecords()) : Decision.accept(true);
    }

    private int newestVersion(UUID proposal) {
        return minutes.ofProposal(proposal).stream()
                .mapToInt(Recommendation::version)
                .max()
                .orElse(0);
    }

    private static Map<String, Object> detail(Recommendation recommendation) {
        var quorum = recommendation.minutes().quorum();
        return Map.of(
                "version", recommendation.version(),
                "types", recommendation.choice().types(),
                "reason", recommendation.choice().reason(),
                "exceptionReason", recommendation.choice().exceptionReason(),
                "present", quorum.present(),
                "recused", quorum.recused(),
                "needed", quorum.needed());
    }
}

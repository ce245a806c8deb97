package suishin.platform.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import suishin.platform.deliberation.Candidate;
import suishin.platform.deliberation.Deviation;
import suishin.platform.deliberation.Recommendation;
import suishin.platform.deliberation.Round;
import suishin.platform.deliberation.RoundAct;
import suishin.platform.deliberation.Setting;
import suishin.platform.kernel.Role;
import suishin.platform.proposals.ProposalStage;

/// Everything one person may know of the selection of a call (選定の一覧).
///
/// @param open what this person may do now
public record Docket(
        Setting setting, Round round, List<RoundAct> open, List<Entry> entries, List<Member> committee, Viewer viewer) {

    public Docket {
        open = List.copyOf(open);
        entries = List.copyOf(entries);
        committee = List.copyOf(committee);
    }

    /// One proposal.
    ///
    /// @param departs   whether its recommendation departs from the ranking, as far as this person sees it (R12)
    /// @param positions what each ministry says; empty for the committee
    /// @param decision  what follows; empty for the committee and before the recommendation
    public record Entry(
            Candidate candidate,
            Optional<Recommendation> recommendation,
            boolean departs,
            Optional<Deviation> deviation,
            Map<String, Position> positions,
            Optional<JointDecision> decision) {

        /// {@return the proposal's id}
        public UUID id() {
            return candidate.id();
        }

        /// {@return whether it was told to the applicant}
        public boolean told() {
            return candidate.summary().stage() == ProposalStage.ANNOUNCED;
        }
    }

    /// Somebody on the committee.
    ///
    /// @param recorded whether the attendance was recorded at all
    public record Member(UUID person, String name, String nameEn, boolean chair, boolean recorded, boolean attends) {}

    /// Who reads.
    ///
    /// @param ministries keys of the ministries the reader speaks for
    public record Viewer(UUID person, Set<Role> roles, List<String> ministries) {

        /// {@return whether positions and decisions are shown}
        public boolean decides() {
            return roles.contains(Role.PROGRAMME_OFFICE)
                    || roles.contains(Role.MINISTRY_OFFICER)
                    || roles.contains(Role.AUDITOR);
        }
    }

    /// {@return whether the ranking holds proposals that are not shown to this person, so that places are not either}
    public boolean inPart() {
        return entries.stream()
                .flatMap(entry -> entry.candidate().score().stream())
                .anyMatch(score -> score.rank().isEmpty());
    }

    /// {@return whether this person may do this now}
    public boolean may(RoundAct act) {
        return open.contains(act);
    }

    /// {@return the entry of a proposal; empty if there is none for this person}
    public Optional<Entry> entry(UUID proposal) {
        return entries.stream().filter(one -> one.id().equals(proposal)).findFirst();
    }

    /// {@return what waits in it, and for whom}
    public Agenda agenda() {
        return new Agenda(
                round,
                open,
                entries.stream()
                        .map(entry -> new Agenda.Item(
                                entry.recommendation(), entry.positions().keySet(), entry.decision()))
                        .toList(),
                viewer);
    }
}

package suishin.platform.access;

import static suishin.platform.access.Aspect.ASSIGNMENT;
import static suishin.platform.access.Aspect.CONFLICTS;
import static suishin.platform.access.Aspect.DECISION;
import static suishin.platform.access.Aspect.DECLARATION;
import static suishin.platform.access.Aspect.PROPOSAL;
import static suishin.platform.access.Aspect.RESULT;
import static suishin.platform.access.Aspect.REVIEW;
import static suishin.platform.access.Aspect.REVIEW_PROGRESS;
import static suishin.platform.access.MatterStage.DRAFT;
import static suishin.platform.access.MatterStage.IN_REVIEW;
import static suishin.platform.access.MatterStage.RELEASED;
import static suishin.platform.access.MatterStage.SEALED;
import static suishin.platform.kernel.Role.AUDITOR;
import static suishin.platform.kernel.Role.COMMITTEE_CHAIR;
import static suishin.platform.kernel.Role.COMMITTEE_MEMBER;
import static suishin.platform.kernel.Role.COUNCIL_MEMBER;
import static suishin.platform.kernel.Role.COUNCIL_SECRETARY;
import static suishin.platform.kernel.Role.MINISTRY_OFFICER;
import static suishin.platform.kernel.Role.PROGRAMME_OFFICE;

import java.util.List;
import java.util.stream.Stream;
import suishin.platform.database.Connections;
import suishin.platform.kernel.Role;

/// The one table of who may read what of a proposal, and from which stage on. A conflict overrides every row.
///
/// PostgreSQL's policies ask these same rows: {@link #publish} copies them there at every start.
public final class ReadRules {

    /// One row.
    ///
    /// @param onlyAssigned whether the person must have been assigned to this very proposal
    public record Rule(Aspect aspect, Role role, MatterStage from, boolean onlyAssigned) {}

    private static final List<Role> REGION = List.of(COUNCIL_SECRETARY, COUNCIL_MEMBER);
    private static final List<Role> COMMITTEE = List.of(COMMITTEE_CHAIR, COMMITTEE_MEMBER);

    /// All rows.
    public static final List<Rule> RULES = Stream.of(
                    rules(PROPOSAL, DRAFT, REGION),
                    rules(PROPOSAL, SEALED, List.of(PROGRAMME_OFFICE, MINISTRY_OFFICER, AUDITOR)),
                    assigned(PROPOSAL),
                    rules(PROPOSAL, MatterStage.DELIBERATION, COMMITTEE),
                    rules(DECLARATION, SEALED, COMMITTEE),
                    rules(DECLARATION, SEALED, List.of(PROGRAMME_OFFICE, AUDITOR)),
                    rules(CONFLICTS, SEALED, List.of(PROGRAMME_OFFICE, AUDITOR)),
                    rules(ASSIGNMENT, SEALED, List.of(PROGRAMME_OFFICE, AUDITOR)),
                    rules(REVIEW_PROGRESS, IN_REVIEW, List.of(PROGRAMME_OFFICE, AUDITOR)),
                    rules(REVIEW, MatterStage.DELIBERATION, COMMITTEE),
                    rules(REVIEW, MatterStage.DELIBERATION, List.of(PROGRAMME_OFFICE, MINISTRY_OFFICER, AUDITOR)),
                    rules(Aspect.DELIBERATION, MatterStage.DELIBERATION, COMMITTEE),
                    rules(
                            Aspect.DELIBERATION,
                            MatterStage.DELIBERATION,
                            List.of(PROGRAMME_OFFICE, MINISTRY_OFFICER, AUDITOR)),
                    rules(DECISION, MatterStage.DELIBERATION, List.of(PROGRAMME_OFFICE, MINISTRY_OFFICER, AUDITOR)),
                    rules(RESULT, MatterStage.DELIBERATION, List.of(PROGRAMME_OFFICE, MINISTRY_OFFICER, AUDITOR)),
                    rules(RESULT, RELEASED, REGION),
                    rules(RESULT, RELEASED, COMMITTEE))
            .flatMap(List::stream)
            .toList();

    private ReadRules() {}

    /// Copies the rows into the database, as the owner of the tables.
    public static void publish(Connections connections) {
        ReadRuleStore.replaceAll(connections, RULES);
    }

    private static List<Rule> rules(Aspect aspect, MatterStage from, List<Role> roles) {
        return roles.stream().map(role -> new Rule(aspect, role, from, false)).toList();
    }

    private static List<Rule> assigned(Aspect aspect) {
        return COMMITTEE.stream()
                .map(role -> new Rule(aspect, role, IN_REVIEW, true))
                .toList();
    }
}

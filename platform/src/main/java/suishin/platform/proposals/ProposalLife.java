package suishin.platform.proposals;

import static suishin.platform.kernel.Life.step;
import static suishin.platform.kernel.Role.COMMITTEE_CHAIR;
import static suishin.platform.kernel.Role.COUNCIL_SECRETARY;
import static suishin.platform.kernel.Role.PROGRAMME_OFFICE;
import static suishin.platform.proposals.ProposalAct.ANNOUNCE;
import static suishin.platform.proposals.ProposalAct.APPROVE;
import static suishin.platform.proposals.ProposalAct.DECIDE;
import static suishin.platform.proposals.ProposalAct.OPEN_DELIBERATION;
import static suishin.platform.proposals.ProposalAct.PASS;
import static suishin.platform.proposals.ProposalAct.RECOMMEND;
import static suishin.platform.proposals.ProposalAct.REJECT;
import static suishin.platform.proposals.ProposalAct.RETURN;
import static suishin.platform.proposals.ProposalAct.SEAL;
import static suishin.platform.proposals.ProposalAct.START_REVIEW;
import static suishin.platform.proposals.ProposalAct.WITHDRAW;
import static suishin.platform.proposals.ProposalStage.ANNOUNCED;
import static suishin.platform.proposals.ProposalStage.APPROVED;
import static suishin.platform.proposals.ProposalStage.DECIDED;
import static suishin.platform.proposals.ProposalStage.DELIBERATION;
import static suishin.platform.proposals.ProposalStage.DRAFT;
import static suishin.platform.proposals.ProposalStage.ELIGIBLE;
import static suishin.platform.proposals.ProposalStage.IN_REVIEW;
import static suishin.platform.proposals.ProposalStage.RECOMMENDED;
import static suishin.platform.proposals.ProposalStage.REJECTED;
import static suishin.platform.proposals.ProposalStage.RETURNED;
import static suishin.platform.proposals.ProposalStage.SEALED;
import static suishin.platform.proposals.ProposalStage.WITHDRAWN;

import java.util.List;
import suishin.platform.kernel.Life;

/// The life of a proposal, from the first draft to the announced decision (提案の一生).
public final class ProposalLife {

    /// One row a step. A proposal may be withdrawn at any time before it is decided.
    public static final Life<ProposalStage, ProposalAct> LIFE = new Life<>(
            "proposal",
            DRAFT,
            List.of(
                    step(DRAFT, APPROVE, COUNCIL_SECRETARY, APPROVED),
                    step(APPROVED, SEAL, COUNCIL_SECRETARY, SEALED),
                    step(SEALED, PASS, PROGRAMME_OFFICE, ELIGIBLE),
                    step(SEALED, RETURN, PROGRAMME_OFFICE, RETURNED),
                    step(SEALED, REJECT, PROGRAMME_OFFICE, REJECTED),
                    step(RETURNED, SEAL, COUNCIL_SECRETARY, SEALED),
                    step(RETURNED, REJECT, PROGRAMME_OFFICE, REJECTED),
                    step(ELIGIBLE, START_REVIEW, PROGRAMME_OFFICE, IN_REVIEW),
                    step(IN_REVIEW, OPEN_DELIBERATION, PROGRAMME_OFFICE, DELIBERATION),
                    step(IN_REVIEW, OPEN_DELIBERATION, COMMITTEE_CHAIR, DELIBERATION),
                    step(DELIBERATION, RECOMMEND, PROGRAMME_OFFICE, RECOMMENDED),
                    step(DELIBERATION, RECOMMEND, COMMITTEE_CHAIR, RECOMMENDED),
                    step(RECOMMENDED, DECIDE, PROGRAMME_OFFICE, DECIDED),
                    step(DECIDED, ANNOUNCE, PROGRAMME_OFFICE, ANNOUNCED),
                    step(DRAFT, WITHDRAW, COUNCIL_SECRETARY, WITHDRAWN),
                    step(APPROVED, WITHDRAW, COUNCIL_SECRETARY, WITHDRAWN),
                    step(SEALED, WITHDRAW, COUNCIL_SECRETARY, WITHDRAWN),
                    step(RETURNED, WITHDRAW, COUNCIL_SECRETARY, WITHDRAWN),
                    step(ELIGIBLE, WITHDRAW, COUNCIL_SECRETARY, WITHDRAWN),
                    step(IN_REVIEW, WITHDRAW, COUNCIL_SECRETARY, WITHDRAWN),
                    step(DELIBERATION, WITHDRAW, COUNCIL_SECRETARY, WITHDRAWN),
                    step(RECOMMENDED, WITHDRAW, COUNCIL_SECRETARY, WITHDRAWN)));

    private ProposalLife() {}
}

package suishin.platform.invitations;

import static suishin.platform.invitations.InvitationAct.ACCEPT;
import static suishin.platform.invitations.InvitationAct.DECLINE;
import static suishin.platform.invitations.InvitationAct.WITHDRAW;
import static suishin.platform.invitations.InvitationStage.ACCEPTED;
import static suishin.platform.invitations.InvitationStage.DECLINED;
import static suishin.platform.invitations.InvitationStage.INVITED;
import static suishin.platform.invitations.InvitationStage.WITHDRAWN;
import static suishin.platform.kernel.Life.step;
import static suishin.platform.kernel.Role.COMMITTEE_MEMBER;
import static suishin.platform.kernel.Role.PROGRAMME_OFFICE;

import java.util.List;
import suishin.platform.kernel.Life;

/// The life of an invitation; who is asked answers as the committee member they would become.
public final class InvitationLife {

    /// All steps; who declined or was withdrawn can be invited anew.
    public static final Life<InvitationStage, InvitationAct> LIFE = new Life<>(
            "invitation",
            INVITED,
            List.of(
                    step(INVITED, ACCEPT, COMMITTEE_MEMBER, ACCEPTED),
                    step(INVITED, DECLINE, COMMITTEE_MEMBER, DECLINED),
                    step(INVITED, WITHDRAW, PROGRAMME_OFFICE, WITHDRAWN)));

    private InvitationLife() {}
}

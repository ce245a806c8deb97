package suishin.platform.invitations;

/// How far an invitation has come.
public enum InvitationStage {
    INVITED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
}

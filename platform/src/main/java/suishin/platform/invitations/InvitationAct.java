package suishin.platform.invitations;

/// What moves an invitation on.
public enum InvitationAct {
    /// 承諾する.
    ACCEPT,
    /// 辞退する.
    DECLINE,
    /// 取り下げる.
    WITHDRAW
}

package suishin.platform.kernel;

/// What a person is in the programme. A role is held for a scope: a programme, a ministry, a region or a call.
public enum Role {
    /// 管理者: sets up people and programmes.
    ADMINISTRATOR(ScopeKind.PROGRAMME),
    /// 合同事務局: runs calls for all the ministries together.
    PROGRAMME_OFFICE(ScopeKind.PROGRAMME),
    /// 府省担当官: concurs or objects for one ministry.
    MINISTRY_OFFICER(ScopeKind.MINISTRY),
    /// 総合調整機関の事務局: writes and seals for the council of one region.
    COUNCIL_SECRETARY(ScopeKind.REGION),
    /// 構成員の承認者: consents for one member institution of a council.
    COUNCIL_MEMBER(ScopeKind.REGION),
    /// 審査委員: an outside expert on the committee of one call.
    COMMITTEE_MEMBER(ScopeKind.CALL),
    /// 審査委員長: leads the committee of one call.
    COMMITTEE_CHAIR(ScopeKind.CALL),
    /// 監査担当: reads everything that was handed in, writes nothing.
    AUDITOR(ScopeKind.PROGRAMME);

    private final ScopeKind scope;

    Role(ScopeKind scope) {
        this.scope = scope;
    }

    /// {@return the kind of thing this role is held for}
    public ScopeKind scope() {
        return scope;
    }

    /// What a role can be held for.
    public enum ScopeKind {
        PROGRAMME,
        MINISTRY,
        REGION,
        CALL
    }
}

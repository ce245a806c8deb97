package suishin.platform.organisations;

/// What ties an institution to the one above it.
public enum TieKind {
    /// 部局: a faculty of a university, a laboratory of a faculty.
    PART_OF,
    /// グループ企業: a company of a holding.
    GROUP,
    /// 設立団体: a foundation or agency that a prefecture or another body set up.
    SET_UP_BY
}

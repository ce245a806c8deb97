package suishin.platform.organisations;

/// What an institution is.
public enum OrganisationKind {
    /// 大学.
    UNIVERSITY,
    /// 学部・研究科・部局.
    FACULTY,
    /// 研究室・センター.
    LABORATORY,
    /// 企業.
    COMPANY,
    /// 都道府県・市区町村.
    LOCAL_GOVERNMENT,
    /// 財団・公益法人.
    FOUNDATION,
    /// 金融機関.
    BANK,
    /// 国立研究開発法人等.
    NATIONAL_INSTITUTE,
    /// その他.
    OTHER
}

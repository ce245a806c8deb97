package suishin.platform.programmes;

/// Where an institution or an expert belongs (産学官金).
public enum Sector {
    /// 産: companies.
    INDUSTRY,
    /// 学: universities and research institutes.
    ACADEMIA,
    /// 官: local governments and public bodies.
    GOVERNMENT,
    /// 金: financial institutions.
    FINANCE
}

package suishin.platform.programmes;

/// One kind of support a designated region can combine with others (支援メニュー).
///
/// @param ministry key of the ministry that gives it
public record Menu(String key, String ministry, Words name, Words meaning) {}

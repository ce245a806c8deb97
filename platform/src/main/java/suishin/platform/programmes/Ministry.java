package suishin.platform.programmes;

/// A ministry that designates and supports (府省).
///
/// @param key      as in the scope of a ministry officer, for example `MEXT`
/// @param fromYear the first year in which it takes part
public record Ministry(String key, Words name, int fromYear) {}

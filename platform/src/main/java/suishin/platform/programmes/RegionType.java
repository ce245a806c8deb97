package suishin.platform.programmes;

/// What a region can be designated as (地域の類型); the committee recommends one of them.
public record RegionType(String key, Words name, Words meaning) {}

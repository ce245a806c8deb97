package suishin.platform.exposure;

import java.time.Instant;

/// A page or file of a proposal that somebody opened (閲覧).
///
/// @param address path as it was asked for
/// @param at      the first time in that hour
record Opened(String address, Instant at) {}

package suishin.platform.exposure;

import java.time.Instant;

/// A page or file of a proposal that somebody opened (閲覧).
///
/// @param address path as it was asked for
/// @param at      the first time in that hour
record Opened(String address, Instant at) {

    /// {@return what was opened, as the end of a message key}
    String kind() {
        if (address.contains("/estimates/")) {
            return "opened.estimate";
        }
        if (address.contains("/files/")) {
            return "opened.file";
        }
        if (address.contains("/calls/") || address.endsWith("/proposals")) {
            return "opened.list";
        }
        if (address.contains("/reviews/")) {
            return "opened.review";
        }
        return address.contains("/selection") ? "opened.selection" : "opened.proposal";
    }
}

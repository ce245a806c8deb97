package suishin.platform.versions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.programmes.Words;

/// A state of a strategy that can be read and compared (版).
///
/// @param key  under which it is asked for: `now`, `at`, `seal-<receipt>` or `mark-<id>`
/// @param name what the council's people called it; empty unless they marked it
/// @param at   when it stood so
/// @param by   who marked it
/// @param seal what it was sealed with, if it was
public record Version(String key, Kind kind, String name, Instant at, Optional<UUID> by, Optional<Seal> seal) {

    /// Under which the present is asked for.
    public static final String NOW = "now";

    /// Under which any instant is asked for; the instant is asked for beside it.
    public static final String AT = "at";

    /// What makes it a state of its own.
    public enum Kind {
        /// 現在.
        NOW,
        /// 提出された版.
        SEAL,
        /// 名前を付けた版.
        MARK,
        /// 指定した日時.
        AT
    }

    /// Under which receipt it was sealed.
    ///
    /// @param number of the receipt: 1 for the first seal of the proposal
    /// @param region its name, as the receipt says it
    /// @param sha256 of the sealed text
    public record Seal(UUID proposal, int number, Words region, ZoneId zone, String sha256) {}

    static Version now(Instant at) {
        return new Version(NOW, Kind.NOW, "", at, Optional.empty(), Optional.empty());
    }

    static Version at(Instant at) {
        return new Version(AT, Kind.AT, "", at, Optional.empty(), Optional.empty());
    }

    static Version sealed(UUID receipt, Instant at, Seal seal) {
        return new Version("seal-" + receipt, Kind.SEAL, "", at, Optional.empty(), Optional.of(seal));
    }

    static Version marked(UUID id, String name, Instant at, UUID by) {
        return new Version("mark-" + id, Kind.MARK, name, at, Optional.of(by), Optional.empty());
    }
}

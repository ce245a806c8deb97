package suishin.platform.conflicts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.programmes.ConflictRule;

/// A conflict of interest of one expert with one proposal (利益相反), with what shows it.
///
/// @param rule   key of the definition's conflict rule
/// @param ruling what the office decided; empty where the rule bars by itself or nothing is decided yet
public record Conflict(UUID person, UUID proposal, String rule, Evidence evidence, Instant foundAt, Ruling ruling) {

    /// What shows a conflict.
    public sealed interface Evidence {}

    /// The expert said so.
    public record Declared(String note) implements Evidence {}

    /// The expert works or worked for a proposer.
    public record Affiliated(UUID organisation, String role, LocalDate since, Optional<LocalDate> until)
            implements Evidence {}

    /// Whether the expert is barred.
    public enum Ruling {
        /// 排除: barred from everything of the proposal.
        BARRED,
        /// 判断待ち: the rule leaves it to the office, which has not decided; barred until it lets the expert take part.
        PENDING,
        /// 可: the office lets the expert take part, for a recorded reason.
        ALLOWED;

        /// {@return where a conflict under this rule stands before anybody has decided}
        static Ruling under(ConflictRule rule) {
            return rule.strict() ? BARRED : PENDING;
        }
    }
}

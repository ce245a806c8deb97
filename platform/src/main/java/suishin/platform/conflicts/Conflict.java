package suishin.platform.conflicts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.kernel.Role;
import suishin.platform.programmes.ConflictRule;
import suishin.platform.programmes.Definition;

/// A conflict of interest of one expert with one proposal (利益相反), with what shows it.
///
/// @param rule   key of the definition's conflict rule
/// @param ruling whether it bars, by the rule itself or until the office has decided
public record Conflict(UUID person, UUID proposal, String rule, Evidence evidence, Instant foundAt, Ruling ruling) {

    /// What tells one conflict from others, whatever shows it.
    record Key(UUID person, UUID proposal, String rule) {}

    /// {@return what tells this conflict from others}
    Key key() {
        return new Key(person, proposal, rule);
    }

    /// An expert and a proposal, whatever ties them.
    record Pair(UUID person, UUID proposal) {}

    /// {@return the two it ties}
    Pair pair() {
        return new Pair(person, proposal);
    }

    /// {@return the same conflict, shown by something else}
    Conflict shownBy(Evidence other) {
        return new Conflict(person, proposal, rule, other, foundAt, ruling);
    }

    /// {@return the same conflict, about which this stands}
    Conflict ruled(Ruling other) {
        return new Conflict(person, proposal, rule, evidence, foundAt, other);
    }

    /// What shows a conflict.
    public sealed interface Evidence {

        /// {@return the last day of what it shows; empty if that lasts, or is not about days}
        default Optional<LocalDate> lasted() {
            return Optional.empty();
        }
    }

    /// The expert said so.
    public record Declared(String note) implements Evidence {}

    /// The expert works or worked for a proposer.
    public record Affiliated(UUID organisation, String role, LocalDate since, Optional<LocalDate> until)
            implements Evidence {

        @Override
        public Optional<LocalDate> lasted() {
            return until;
        }
    }

    /// The expert's institution and a proposer meet above: departments of one university, companies of one group.
    ///
    /// @param own    with the days on which the expert stood there
    /// @param common where they meet; the proposer itself, where the expert works below it
    public record Related(Affiliated own, UUID proposer, UUID common) implements Evidence {

        @Override
        public Optional<LocalDate> lasted() {
            return own.lasted();
        }
    }

    /// The expert's institution is in a prefecture of the region.
    public record Nearby(Affiliated own, int prefecture) implements Evidence {}

    /// The expert acts for the proposing council.
    public record OnCouncil(Role role) implements Evidence {}

    /// The expert's institution proposed together with a proposer before.
    public record Partner(UUID organisation, UUID proposer, UUID earlier, LocalDate on) implements Evidence {

        @Override
        public Optional<LocalDate> lasted() {
            return Optional.of(on);
        }
    }

    /// The expert did joint work with somebody of the proposing council, or with an institution of a proposer.
    ///
    /// @param named whether the other one is named, and not the institution alone
    public record Together(String work, boolean named, LocalDate since, Optional<LocalDate> until) implements Evidence {

        @Override
        public Optional<LocalDate> lasted() {
            return until;
        }
    }

    /// Somebody of the proposing council has the expert's name, in one of its spellings; it may be somebody else.
    public record Named(String name) implements Evidence {}

    /// {@return the last day on which the rule would find this; empty if there is none. What was found bars after it
    /// too: only a ruling lets the expert in}
    public Optional<LocalDate> expires(ConflictRule by) {
        return by.years().isEmpty()
                ? Optional.empty()
                : evidence.lasted().map(last -> last(last, by.years().getAsInt()));
    }

    /// {@return whether it bars although its rule would no longer find it on this day: only a person lifts that}
    boolean isExpired(Definition definition, LocalDate day) {
        return ruling == Ruling.BARRED
                && definition
                        .conflicts()
                        .rule(rule)
                        .flatMap(this::expires)
                        .filter(day::isAfter)
                        .isPresent();
    }

    private static LocalDate last(LocalDate day, int years) {
        var end = day.plusYears(years);
        while (!end.plusDays(1).minusYears(years).isAfter(day)) {
            end = end.plusDays(1);
        }
        return end;
    }

    /// Whether the expert is barred.
    public enum Ruling {
        /// 排除: barred from everything of the proposal.
        BARRED,
        /// 判断待ち: the rule leaves it to the office, which has not decided; barred until it lets the expert take part.
        PENDING,
        /// 可: the office lets the expert take part, for a recorded reason.
        ALLOWED;

        /// {@return where a conflict under this rule stands before anybody has decided; a name alone,
        /// and joint work with an institution that names nobody, are always for decision}
        static Ruling under(ConflictRule rule, Evidence shown) {
            return shown instanceof Together(String _, boolean named, LocalDate _, Optional<LocalDate> _) && !named
                    ? PENDING
                    : under(rule);
        }

        /// {@return where a conflict under this rule stands that somebody declared}
        static Ruling under(ConflictRule rule) {
            return rule.strict() && !(rule.kind() instanceof ConflictRule.NamedInProposal) ? BARRED : PENDING;
        }
    }
}

package suishin.platform.deliberation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.kernel.Problem;
import suishin.platform.people.Person;

/// What the committee recommends for one proposal, and its minutes (委員会の推薦).
///
/// @param version 1 for the first; the newest counts
public record Recommendation(UUID proposal, UUID call, int version, Choice choice, Minutes minutes) {

    /// A designation that is neither of the programme's types.
    public static final String OTHER = "other";

    /// What was chosen, and why.
    ///
    /// @param types           keys of the types, none if the proposal is not recommended
    /// @param exceptionReason why it is not exactly one of the programme's types; empty if it is
    public record Choice(List<String> types, String reason, String exceptionReason) {

        public Choice {
            types = types.stream().distinct().sorted().toList();
            reason = reason.strip();
            exceptionReason = exceptionReason.strip();
        }

        /// {@return whether it departs from exactly one of the programme's types (R7)}
        public boolean exceptional() {
            return types.size() > 1 || types.contains(OTHER);
        }

        /// {@return whether its reasons name one of these people}
        public boolean names(Collection<Person> people) {
            return Wording.names(reason, people) || Wording.names(exceptionReason, people);
        }

        /// {@return what keeps this choice from being recorded, given the programme's types (R7) and the committee}
        public List<Problem> problems(Collection<String> known, Collection<Person> committee) {
            var problems = new ArrayList<Problem>();
            if (!types.stream().allMatch(type -> type.equals(OTHER) || known.contains(type))) {
                problems.add(Problem.at("type", "selection.type-unknown"));
            }
            if (reason.isEmpty()) {
                problems.add(Problem.at("reason", "selection.reason-missing"));
            }
            if (exceptional() && exceptionReason.isEmpty()) {
                problems.add(Problem.at("exceptionReason", "selection.exception-reason-missing"));
            }
            if (!exceptional() && !exceptionReason.isEmpty()) {
                problems.add(Problem.at("exceptionReason", "selection.exception-without-need"));
            }
            if (Wording.names(reason, committee)) {
                problems.add(Problem.at("reason", "selection.names-expert"));
            }
            if (Wording.names(exceptionReason, committee)) {
                problems.add(Problem.at("exceptionReason", "selection.names-expert"));
            }
            return problems;
        }
    }

    /// Who decided, and when (議事録).
    ///
    /// @param forTheChair whether somebody recorded it in the place of a chair with a conflict
    /// @param notes       what there is to say of conflicts besides who left
    public record Minutes(Quorum quorum, UUID by, boolean forTheChair, Instant at, List<Note> notes) {

        public Minutes {
            notes = List.copyOf(notes);
        }

        /// {@return the same with these notes}
        Minutes with(List<Note> others) {
            return new Minutes(quorum, by, forTheChair, at, others);
        }
    }

    /// What became of a conflict of somebody of the committee: they take part, or what they had said is set aside.
    ///
    /// @param rule key of the conflict rule; empty where a review is set aside
    /// @param by   who let them take part; empty where a review is set aside
    public record Note(UUID person, Kind kind, String rule, String reason, Optional<UUID> by, Instant at) {

        /// What became of it.
        public enum Kind {
            /// 判断: the rule leaves it to the officer, who let them.
            RULING,
            /// 免除: the officer waived the rule.
            WAIVER,
            /// 解除: the officer lifted the bar after the look-back of the rule had run out.
            LIFTING,
            /// 不算入: the review they had handed in counts no longer.
            SET_ASIDE
        }
    }

    /// {@return the same with these notes in its minutes}
    Recommendation with(List<Note> notes) {
        return new Recommendation(proposal, call, version, choice, minutes.with(notes));
    }

    /// {@return whether the committee recommends a designation}
    public boolean designates() {
        return !choice.types().isEmpty();
    }
}

package suishin.platform.conflicts;

import java.util.List;
import java.util.Optional;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the conflicts module can say no.
public sealed interface ConflictRefusal extends Refusal {

    /// What was entered cannot stand as it is; everything to mend at once.
    record Incomplete(List<Problem> problems) implements ConflictRefusal {
        public Incomplete {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "conflicts.incomplete";
        }
    }

    /// Characters of a reason.
    int LONGEST_REASON = 2_000;

    /// {@return what is wrong with the reason of an act, at this field; `missing` is said where there is none}
    static Optional<Problem> reason(String field, String reason, String missing) {
        if (reason.isBlank()) {
            return Optional.of(Problem.at(field, missing));
        }
        return reason.strip().length() > LONGEST_REASON
                ? Optional.of(Problem.at(field, "conflicts.reason-long", LONGEST_REASON))
                : Optional.empty();
    }

    /// There is no such conflict, or it does not stand so that this could be decided about it.
    record NotNow() implements ConflictRefusal {
        @Override
        public String code() {
            return "conflicts.not-now";
        }
    }

    /// Somebody has decided about these kinds of conflict already; the problems say who, what and when.
    record AlreadyRuled(List<Problem> problems) implements ConflictRefusal {
        public AlreadyRuled {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "conflicts.already-ruled";
        }
    }

    /// Nobody has let the expert in, or somebody has taken that back.
    record NothingToTakeBack() implements ConflictRefusal {
        @Override
        public String code() {
            return "conflicts.nothing-to-take-back";
        }
    }

    /// Nobody is named yet who decides about the conflicts of this call.
    record NoOfficer() implements ConflictRefusal {
        @Override
        public String code() {
            return "conflicts.no-officer";
        }
    }

    /// Nobody decides about a conflict of their own.
    record OwnConflict() implements ConflictRefusal {
        @Override
        public String code() {
            return "conflicts.own";
        }
    }

    /// The rule still looks back that far, or does not look back at all.
    record NotExpired() implements ConflictRefusal {
        @Override
        public String code() {
            return "conflicts.not-expired";
        }
    }

    /// Records still show what the rule asks for.
    record StillShown() implements ConflictRefusal {
        @Override
        public String code() {
            return "conflicts.still-shown";
        }
    }

    /// Somebody else decides about the conflicts of this call.
    record NotTheOfficer() implements ConflictRefusal {
        @Override
        public String code() {
            return "conflicts.not-the-officer";
        }
    }
}

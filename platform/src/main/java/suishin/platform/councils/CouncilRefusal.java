package suishin.platform.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.programmes.Words;

/// Every reason the councils module can say no.
public sealed interface CouncilRefusal extends Refusal {

    /// {@return the field it is about, alike in every form: `on` for the day; empty when it concerns the whole}
    default String field() {
        return "";
    }

    @Override
    default List<Problem> problems() {
        return List.of(new Problem(field(), code(), details()));
    }

    /// {@return the one reason, or all of them together; empty if there is none}
    static Optional<CouncilRefusal> all(List<CouncilRefusal> reasons) {
        return reasons.size() > 1
                ? Optional.of(new Several(reasons))
                : reasons.stream().findFirst();
    }

    /// More than one thing has to be mended.
    record Several(List<CouncilRefusal> reasons) implements CouncilRefusal {

        public Several {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String code() {
            return "councils.several";
        }

        @Override
        public List<Problem> problems() {
            return reasons.stream()
                    .flatMap(reason -> reason.problems().stream())
                    .toList();
        }
    }

    /// No institution was chosen.
    record NoneChosen() implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.none-chosen";
        }

        @Override
        public String field() {
            return "organisation";
        }
    }

    /// The day was left out.
    record DateMissing() implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.date-missing";
        }

        @Override
        public String field() {
            return "on";
        }
    }

    /// The act is for another role.
    record Denied() implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.denied";
        }
    }

    /// The region, council, member or organisation meant is not there.
    record Unknown() implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.unknown";
        }
    }

    /// The region has its council already.
    record AlreadyFounded() implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.already-founded";
        }
    }

    /// A council needs a name of at most 200 characters.
    record NameWrong() implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.name-wrong";
        }

        @Override
        public String field() {
            return "name";
        }
    }

    /// The day is before the council was founded, or before the membership began.
    record TooEarly(LocalDate least) implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.too-early";
        }

        @Override
        public String field() {
            return "on";
        }

        @Override
        public List<Object> details() {
            return List.of(least);
        }
    }

    /// The day is after somebody joined, something was resolved, or the membership ended.
    record TooLate(LocalDate most) implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.too-late";
        }

        @Override
        public String field() {
            return "on";
        }

        @Override
        public List<Object> details() {
            return List.of(most);
        }
    }

    /// What happened cannot be dated after today.
    record InTheFuture(LocalDate today) implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.in-the-future";
        }

        @Override
        public String field() {
            return "on";
        }

        @Override
        public List<Object> details() {
            return List.of(today);
        }
    }

    /// The institution is a member already.
    record AlreadyMember(Words name) implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.already-member";
        }

        @Override
        public String field() {
            return "organisation";
        }

        @Override
        public List<Object> details() {
            return List.of(name);
        }
    }

    /// The membership has ended.
    record Ended(Words name) implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.ended";
        }

        @Override
        public List<Object> details() {
            return List.of(name);
        }
    }

    /// R2: only a proposer coordinates.
    record NotAProposer(Words name) implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.not-a-proposer";
        }

        @Override
        public List<Object> details() {
            return List.of(name);
        }
    }

    /// R2: the coordinating organisation stays a member and proposer until another one is named.
    record IsCoordinating(Words name) implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.is-coordinating";
        }

        @Override
        public List<Object> details() {
            return List.of(name);
        }
    }

    /// What was typed is no day.
    record DateWrong(String typed) implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.date-wrong";
        }

        @Override
        public String field() {
            return "on";
        }

        @Override
        public List<Object> details() {
            return List.of(typed);
        }
    }

    /// A resolution needs its text, of at most 10,000 characters.
    record TextWrong() implements CouncilRefusal {
        @Override
        public String code() {
            return "councils.text-wrong";
        }

        @Override
        public String field() {
            return "text";
        }
    }
}

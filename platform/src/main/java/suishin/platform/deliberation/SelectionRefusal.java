package suishin.platform.deliberation;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason a joint selection can say no, from the deliberation to the release.
public sealed interface SelectionRefusal extends Refusal {

    /// The act is for another role.
    record Denied() implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.denied";
        }
    }

    /// The selection is not at the stage where this can be done.
    record WrongStage(RoundStage stage) implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.wrong-stage." + stage.code();
        }
    }

    /// The call's deliberation has not begun, so no score is locked yet.
    record NotBegun() implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.not-begun";
        }
    }

    /// Somebody else has changed it since the page was shown.
    record Changed() implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.changed";
        }
    }

    /// This person is not on the committee of the call.
    record NotOnCommittee() implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.not-on-committee";
        }
    }

    /// Too few members without a conflict are there.
    record NoQuorum(int present, int needed, int entitled) implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.no-quorum";
        }

        @Override
        public List<Object> details() {
            return List.of(present, needed, entitled);
        }
    }

    /// Only the chair records, unless the chair has a conflict or is the one who is absent.
    record ChairRecords() implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.chair-records";
        }
    }

    /// Whoever records must be there.
    record RecorderAbsent() implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.recorder-absent";
        }
    }

    /// A reason is needed.
    record ReasonMissing() implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.reason-missing";
        }
    }

    /// A text is longer than this.
    record TooLong(int most) implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.too-long";
        }

        @Override
        public List<Object> details() {
            return List.of(most);
        }
    }

    /// There is nothing to confirm.
    record NothingToConfirm() implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.nothing-to-confirm";
        }
    }

    /// The same person cannot be the second one.
    record SamePerson() implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.same-person";
        }
    }

    /// No designation is recommended, so no ministry is asked.
    record NothingToConcurWith() implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.nothing-to-concur-with";
        }
    }

    /// There is no such criterion in this call.
    record CriterionUnknown() implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.criterion-unknown";
        }
    }

    /// The text names a member of the committee.
    record NamesExpert() implements SelectionRefusal {
        @Override
        public String code() {
            return "selection.names-expert";
        }
    }

    /// Several things have to be mended first.
    record Incomplete(List<Problem> problems) implements SelectionRefusal {

        public Incomplete {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "selection.incomplete";
        }
    }
}

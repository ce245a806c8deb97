package suishin.platform.workbooks;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the workbooks module can say no.
public sealed interface WorkbookRefusal extends Refusal {

    /// The strategy or the kept file meant is not there, or not any more.
    record Unknown() implements WorkbookRefusal {
        @Override
        public String code() {
            return "workbooks.unknown";
        }
    }

    /// There are programs in the file.
    record Programs() implements WorkbookRefusal {
        @Override
        public String code() {
            return "workbooks.programs";
        }
    }

    /// The file is no workbook of the kind that is read.
    ///
    /// @param name of the file
    record NoWorkbook(String name) implements WorkbookRefusal {
        @Override
        public String code() {
            return "workbooks.no-workbook";
        }

        @Override
        public List<Object> details() {
            return List.of(name);
        }
    }

    /// The file is none of ours: it does not say which versions it was made from.
    record NotOurs() implements WorkbookRefusal {
        @Override
        public String code() {
            return "workbooks.not-ours";
        }
    }

    /// The file was made from another strategy.
    record OtherStrategy() implements WorkbookRefusal {
        @Override
        public String code() {
            return "workbooks.other-strategy";
        }
    }

    /// None of the sheets is left.
    ///
    /// @param names what they are called
    record NoSheets(String names) implements WorkbookRefusal {
        @Override
        public String code() {
            return "workbooks.no-sheets";
        }

        @Override
        public List<Object> details() {
            return List.of(names);
        }
    }

    /// Something in the file cannot stand; the problems say what, each with its sheet and cell.
    record CannotStand(List<Problem> problems) implements WorkbookRefusal {
        public CannotStand {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "workbooks.cannot-stand";
        }
    }

    /// Somebody wrote one of the fields since the difference was shown.
    record Overtaken() implements WorkbookRefusal {
        @Override
        public String code() {
            return "workbooks.overtaken";
        }
    }

    /// No change was chosen.
    record NothingChosen() implements WorkbookRefusal {
        @Override
        public String code() {
            return "workbooks.nothing-chosen";
        }
    }
}

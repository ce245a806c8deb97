package suishin.platform.sheets;

import java.util.List;
import suishin.platform.kernel.Refusal;

/// Every reason a file cannot be read as a table.
public sealed interface SheetRefusal extends Refusal {

    /// No file, or one without a byte.
    record Empty() implements SheetRefusal {
        @Override
        public String code() {
            return "sheets.empty";
        }
    }

    /// The name ends neither with .csv nor with .xlsx.
    ///
    /// @param name of the file
    record OtherFormat(String name) implements SheetRefusal {
        @Override
        public String code() {
            return "sheets.other-format";
        }

        @Override
        public List<Object> details() {
            return List.of(name);
        }
    }

    /// The bytes are not what the name says.
    ///
    /// @param name of the file
    record Broken(String name) implements SheetRefusal {
        @Override
        public String code() {
            return "sheets.broken";
        }

        @Override
        public List<Object> details() {
            return List.of(name);
        }
    }

    /// More than {@link SheetReader} takes.
    ///
    /// @param what     `bytes`, `rows`, `columns` or `unpacked`
    /// @param largest that is taken
    record TooLarge(String what, long largest) implements SheetRefusal {
        @Override
        public String code() {
            return "sheets.too-large." + what;
        }

        @Override
        public List<Object> details() {
            return List.of(largest);
        }
    }

    /// The first row names no column that is needed.
    ///
    /// @param headings every one that is missing
    record MissingColumns(List<String> headings) implements SheetRefusal {

        public MissingColumns {
            headings = List.copyOf(headings);
        }

        @Override
        public String code() {
            return "sheets.missing-columns";
        }

        @Override
        public List<Object> details() {
            return List.of(String.join(", ", headings));
        }
    }
}

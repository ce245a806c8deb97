package suishin.platform.programmes;

import java.util.List;

/// When and by which questions a designated region is evaluated (評価).
public record Evaluation(List<Due> calendar, List<Sheet> sheets, List<Grade> scale) {

    /// What falls due.
    ///
    /// @param year the project year it falls in; 0 for every year
    public record Due(String key, int year, Words name, Words meaning) {}

    /// The published questions for one line.
    ///
    /// @param line key of the line
    public record Sheet(String line, List<Item> items) {

        public Sheet {
            items = List.copyOf(items);
        }
    }

    /// One question.
    public record Item(String key, Words name, Words question) {}

    public Evaluation {
        calendar = List.copyOf(calendar);
        sheets = List.copyOf(sheets);
        scale = List.copyOf(scale);
    }
}

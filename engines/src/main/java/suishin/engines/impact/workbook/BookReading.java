package suishin.engines.impact.workbook;

import java.util.List;
import suishin.engines.impact.TableReading.Read;

/// What came of reading a workbook.
public sealed interface BookReading {

    /// A table was read, as it stands; nothing was repaired.
    ///
    /// @param read  with its audit
    /// @param sheet where the transactions stand
    record Found(Read read, String sheet) implements BookReading {}

    /// No table could be read.
    ///
    /// @param defects all of them, at most 1,000
    record Unreadable(List<CellDefect> defects) implements BookReading {
        public Unreadable {
            defects = List.copyOf(defects);
        }
    }
}

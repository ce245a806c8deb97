package suishin.platform.workbooks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The page on which a workbook is handed out and taken back.
///
/// @param no      why nothing may be sent; empty if it may
/// @param mine    what the tables are called the visitor may write, where they may not write all
/// @param waiting a file of the visitor that waits to be confirmed
public record WorkbookDesk(UUID strategy, List<String> no, List<String> mine, Optional<Kept> waiting) {

    public WorkbookDesk {
        no = List.copyOf(no);
        mine = List.copyOf(mine);
    }

    /// {@return its address}
    public String address() {
        return "/work/strategies/" + strategy + "/workbook";
    }

    /// {@return the most a file may weigh, in millions of bytes}
    public int most() {
        return Workbooks.MOST_BYTES / 1_000_000;
    }
}

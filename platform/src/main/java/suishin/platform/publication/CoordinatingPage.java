package suishin.platform.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.programmes.Words;
import suishin.platform.web.Paging;

/// One page of the list of coordinating organisations.
///
/// @param page     from 1
/// @param total    how many regions there are on all pages
/// @param recorded for how many of them the coordinating organisation is recorded
public record CoordinatingPage(int page, int total, int recorded, List<Row> rows) {

    /// How many regions a page lists.
    public static final int SIZE = 50;

    /// Who coordinates one region, and where they are reached (総合調整機関).
    ///
    /// @param coordinating empty if not recorded
    /// @param contact      empty if not recorded
    public record Row(UUID region, Words regionLabel, Optional<Words> coordinating, Optional<Contact> contact) {}

    public CoordinatingPage {
        rows = List.copyOf(rows);
    }

    /// {@return how many pages there are, at least one}
    public int pages() {
        return new Paging(page, total, SIZE).pages();
    }
}

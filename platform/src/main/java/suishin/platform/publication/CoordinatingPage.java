package suishin.platform.publication;

import java.util.List;

/// One page of the list of coordinating organisations.
///
/// @param page     from 1
/// @param total    how many regions there are on all pages
/// @param recorded for how many of them the coordinating organisation is recorded
public record CoordinatingPage(int page, int total, int recorded, List<CoordinatingRow> rows) {

    /// How many regions a page lists.
    public static final int SIZE = 50;

    public CoordinatingPage {
        rows = List.copyOf(rows);
    }

    /// {@return how many pages there are, at least one}
    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }
}

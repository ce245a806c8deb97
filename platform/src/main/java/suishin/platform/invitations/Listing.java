package suishin.platform.invitations;

import java.util.Map;
import java.util.Optional;
import suishin.platform.web.Paging;

/// Which part of a long list is shown.
///
/// @param only   the stage it is narrowed to; empty text: all
/// @param page   from 1
/// @param counts how many there are of each stage
public record Listing(String only, int page, Map<String, Integer> counts) {

    /// Rows of a page.
    static final int ROWS = 100;

    public Listing {
        counts = Map.copyOf(counts);
    }

    /// {@return the same list once it is known how long it is: past the last page the last}
    Listing with(Map<String, Integer> counted) {
        var known = new Listing(only, page, counted);
        return new Listing(only, known.paging().page(), counted);
    }

    private Paging paging() {
        return new Paging(page, total(), ROWS);
    }

    /// {@return the stage the list is narrowed to}
    Optional<String> stage() {
        return Optional.of(only).filter(one -> !one.isEmpty());
    }

    int offset() {
        return paging().offset();
    }

    /// {@return how many rows all pages have together}
    public int total() {
        return stage().map(one -> counts.getOrDefault(one, 0)).orElseGet(this::all);
    }

    /// {@return how many there are in every stage}
    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// {@return the number of the last page}
    public int last() {
        return paging().pages();
    }
}

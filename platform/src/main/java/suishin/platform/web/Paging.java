package suishin.platform.web;

import java.util.List;
import java.util.regex.Pattern;

/// Which page of a long list is shown (ページ送り). Whatever was asked for becomes a page that there is.
///
/// @param page  from 1 to {@link #pages}; one outside of these becomes the nearest
/// @param total rows of all pages together
/// @param size  rows of a page, at least 1
public record Paging(int page, int total, int size) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int DIGITS = 9;

    public Paging {
        page = Math.clamp(page, 1, last(total, size));
    }

    /// {@return the page an address asks for, from 1: the first if the text is no number, since a worn link still has
    /// to answer}
    public static int asked(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return 1;
        }
        return text.length() > DIGITS ? Integer.MAX_VALUE : Math.max(1, Integer.parseInt(text));
    }

    /// {@return how many pages there are, at least one}
    public int pages() {
        return last(total, size);
    }

    /// {@return how many rows stand on the pages before this one}
    public int offset() {
        return (page - 1) * size;
    }

    /// {@return the place of the first row on this page, from 1}
    public int from() {
        return offset() + 1;
    }

    /// {@return the place of the last row on this page; 0 if there is no row at all}
    public int to() {
        return Math.min(total, offset() + size);
    }

    /// {@return the rows of this page, from all rows}
    public <E> List<E> of(List<E> all) {
        return all.subList(offset(), to());
    }

    private static int last(int total, int size) {
        return Math.max(1, Math.ceilDiv(total, size));
    }
}

package suishin.platform.sheets;

import java.util.List;

/// A table to be handed out (表).
///
/// @param name     of the sheet and, with its ending, of the file; ASCII letters, digits and hyphens
/// @param headings of the columns
/// @param rows     cells in the order of the headings: a {@link String}, or a {@link Number} to calculate with
public record Sheet(String name, List<String> headings, List<? extends List<?>> rows) {

    public Sheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }
}

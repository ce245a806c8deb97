package suishin.platform.sheets;

import java.util.List;
import java.util.function.Consumer;

/// A table to be handed out (表).
///
/// @param name     of the sheet and, with its ending, of the file; ASCII letters, digits and hyphens
/// @param headings of the columns
/// @param rows     hands over one row after another: cells in the order of the headings, each a {@link String}, or a
///                 {@link Number} to calculate with
public record Sheet(String name, List<String> headings, Consumer<Consumer<List<?>>> rows) {

    public Sheet {
        headings = List.copyOf(headings);
    }

    /// {@return a table whose rows are all at hand}
    public static Sheet of(String name, List<String> headings, List<? extends List<?>> rows) {
        return new Sheet(name, headings, rows::forEach);
    }
}

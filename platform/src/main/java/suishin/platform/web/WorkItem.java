package suishin.platform.web;

import java.util.List;

/// One thing that waits for the visitor, or that they can go on with, on their home page.
///
/// @param title   already in the visitor's language
/// @param note    why it waits, or until when; may be empty
/// @param address where to go
public record WorkItem(String title, String note, String address) {

    /// Each module lists what waits for a visitor in it.
    @FunctionalInterface
    public interface Source {

        /// {@return what waits, most urgent first; empty if nothing}
        List<WorkItem> itemsFor(Visitor visitor);
    }
}

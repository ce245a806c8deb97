package suishin.platform.publication;

import java.util.List;
import suishin.platform.programmes.Words;

/// What the first page shows.
///
/// @param news what other modules have to announce, newest first
/// @param results the newest released rounds
public record FrontPage(Figures figures, List<Notice> news, List<Round> results) {

    /// What is in the directory, counted.
    ///
    /// @param regions     published regions
    /// @param typed       of them, those whose type is recorded
    /// @param prefectures prefectures with at least one region
    /// @param coordinated regions whose coordinating organisation is recorded
    /// @param rounds      released rounds
    public record Figures(int regions, int typed, int prefectures, int coordinated, int rounds) {}

    /// One thing another module announces on the first page.
    ///
    /// @param title   in both languages
    /// @param note    in the visitor's language; may be empty
    /// @param address where to read more
    public record Notice(Words title, String note, String address) {}

    public FrontPage {
        news = List.copyOf(news);
        results = List.copyOf(results);
    }
}

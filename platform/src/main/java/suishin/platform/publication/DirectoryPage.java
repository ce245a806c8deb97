package suishin.platform.publication;

import java.util.List;
import suishin.platform.programmes.Words;
import suishin.platform.web.Paging;

/// One page of what was found in the directory, with the ways to narrow it.
///
/// @param total how many regions were found on all pages
public record DirectoryPage(DirectoryQuery query, int total, List<DirectoryRow> rows, Facets facets, Kinds kinds) {

    /// The ways to narrow a query; each counts what would be found with the other choices kept.
    public record Facets(List<Choice> types, List<Choice> lines, List<Choice> prefectures) {

        public Facets {
            types = List.copyOf(types);
            lines = List.copyOf(lines);
            prefectures = List.copyOf(prefectures);
        }
    }

    /// One choice of a facet.
    ///
    /// @param value as in {@link DirectoryQuery}
    public record Choice(String value, Words label, int count, boolean chosen) {}

    public DirectoryPage {
        rows = List.copyOf(rows);
    }

    /// {@return where this page stands among all}
    public Paging paging() {
        return new Paging(query.page(), total, DirectoryQuery.PAGE);
    }
}

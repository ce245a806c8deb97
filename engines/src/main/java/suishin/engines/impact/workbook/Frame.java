package suishin.engines.impact.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where a sheet of transactions has its names and its intermediate block: between the names and 内生部門計.
///
/// @param head   the row of names, from 0
/// @param label  the column of names, from 0
/// @param right  the column 内生部門計
/// @param bottom the row 内生部門計
record Frame(BookSheet sheet, int head, int label, int right, int bottom) {

    private record Place(int row, int column) {}

    /// {@return the frame; empty if the sheet has no row and column 内生部門計}
    static Optional<Frame> of(BookSheet sheet) {
        var places = new ArrayList<Place>();
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int column = 0; column < sheet.rows().get(row).size(); column++) {
                if (BookWords.isInner(sheet.name(row, column))) {
                    places.add(new Place(row, column));
                }
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var right = places.getFirst();
        return places.stream()
                .filter(place -> place.row() > right.row() && place.column() < right.column())
                .min(Comparator.comparingInt(Place::column))
                .map(bottom -> new Frame(sheet, right.row(), bottom.column(), right.column(), bottom.row()));
    }

    /// {@return the row of codes above or below the names; -1 if there is none}
    int codes() {
        for (int row : new int[] {head - 1, head + 1}) {
            if (row >= 0 && isCodes(row)) {
                return row;
            }
        }
        return -1;
    }

    private boolean isCodes(int row) {
        int filled = 0;
        for (int column = label + 1; column < right; column++) {
            String name = sheet.name(row, column);
            if (!name.isEmpty() && !BookWords.isCode(name)) {
                return false;
            }
            filled += name.isEmpty() ? 0 : 1;
        }
        return filled > 0 && sheet.name(row, label).isEmpty();
    }

    /// {@return the columns of the block that hold anything}
    List<Integer> columns() {
        var columns = new ArrayList<Integer>();
        for (int column = label + 1; column < right; column++) {
            if (!isEmptyColumn(column)) {
                columns.add(column);
            }
        }
        return columns;
    }

    /// {@return the rows of the block that hold anything}
    List<Integer> rows() {
        var rows = new ArrayList<Integer>();
        int codes = codes();
        for (int row = head + 1; row < bottom; row++) {
            if (row != codes && !isEmptyRow(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /// {@return whether neither a name nor a figure of a sector stands in this column}
    boolean isEmptyColumn(int column) {
        boolean empty = sheet.name(head, column).isEmpty();
        for (int row : rows()) {
            empty = empty && sheet.cell(row, column).isEmpty();
        }
        return empty;
    }

    /// {@return whether neither a name nor a figure of a sector stands in this row}
    boolean isEmptyRow(int row) {
        boolean empty = sheet.name(row, label).isEmpty();
        for (int column = label + 1; column < right && empty; column++) {
            empty = sheet.cell(row, column).isEmpty();
        }
        return empty;
    }
}

package suishin.engines.impact.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suishin.engines.impact.TableGrid;
import suishin.engines.impact.TableReader;
import suishin.engines.impact.TableReading;
import suishin.engines.impact.TableReading.Read;
import suishin.engines.impact.workbook.BookReading.Found;
import suishin.engines.impact.workbook.BookReading.Unreadable;
import suishin.engines.impact.workbook.CellDefect.Kind;

/// Reads a table from a workbook as Japanese prefectures publish it (docs/engines/impact.md, "The workbook"): a sheet
/// of transactions whose block of sectors ends with a row and a column 内生部門計, and a sheet of persons if there
/// is one. Totals are passed over; nothing is repaired.
public final class PrefecturalBook {

    private final List<BookSheet> sheets;
    private final CellDefects defects = new CellDefects();

    private PrefecturalBook(List<BookSheet> sheets) {
        this.sheets = sheets;
    }

    /// {@return the table with its audit, or everything that keeps it from being read}
    ///
    /// @param wanted name of the sheet of transactions; empty: the only one there is
    public static BookReading read(List<BookSheet> sheets, Optional<String> wanted) {
        return new PrefecturalBook(sheets).read(wanted);
    }

    private BookReading read(Optional<String> wanted) {
        return frame(wanted).map(this::table).orElseGet(() -> new Unreadable(defects.all()));
    }

    private Optional<Frame> frame(Optional<String> wanted) {
        var frames = sheets.stream()
                .filter(sheet -> wanted.map(sheet.name()::equals).orElse(true))
                .flatMap(sheet -> Frame.of(sheet).stream())
                .toList();
        var called = frames.stream()
                .filter(frame -> BookWords.isTransactions(frame.sheet().name()))
                .toList();
        var meant = called.isEmpty() ? frames : called;
        if (wanted.isPresent()
                && sheets.stream().noneMatch(sheet -> sheet.name().equals(wanted.get()))) {
            defects.add(new CellDefect(Kind.NO_SHEET, wanted.get(), "", names(sheets)));
        } else if (meant.isEmpty()) {
            defects.add(new CellDefect(Kind.NO_TABLE, wanted.orElse(""), "", names(sheets)));
        } else if (meant.size() > 1) {
            defects.add(new CellDefect(
                    Kind.SEVERAL_TABLES,
                    "",
                    "",
                    names(meant.stream().map(Frame::sheet).toList())));
        }
        return defects.all().isEmpty() ? meant.stream().findFirst() : Optional.empty();
    }

    private BookReading table(Frame frame) {
        var transactions = new TransactionsSheet(frame, defects);
        var sectors = transactions.sectors();
        var lines = new ArrayList<>(transactions.lines());
        var others = sheets.stream()
                .filter(sheet -> !sheet.equals(frame.sheet()) && BookWords.isPersons(sheet.name()))
                .toList();
        PersonsSheet.of(others, sectors).ifPresent(persons -> lines.addAll(persons.lines(sectors, defects)));
        if (!defects.all().isEmpty()) {
            return new Unreadable(defects.all());
        }
        var facts = BookFacts.above(frame.sheet(), frame.head());
        return switch (TableReader.read(new TableGrid(facts, transactions.names(), lines))) {
            case Read read -> new Found(read, frame.sheet().name());
            case TableReading.Unreadable(var left) ->
                throw new IllegalStateException("The sheet was checked, and yet it has %s.".formatted(left));
        };
    }

    private static String names(List<BookSheet> sheets) {
        return String.join(", ", sheets.stream().map(BookSheet::name).toList());
    }
}

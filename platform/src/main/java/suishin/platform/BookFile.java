package suishin.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import suishin.engines.impact.TableReading.Read;
import suishin.engines.impact.workbook.BookReading.Found;
import suishin.engines.impact.workbook.BookReading.Unreadable;
import suishin.engines.impact.workbook.BookSheet;
import suishin.engines.impact.workbook.CellDefect;
import suishin.engines.impact.workbook.PrefecturalBook;
import suishin.platform.postgres.CannotStart;
import suishin.platform.postgres.FileTrouble;
import suishin.platform.sheets.BookReader;
import suishin.platform.sheets.PlainSheet;

/// Reads an input-output table from a workbook as prefectures publish it (docs/engines/impact.md, "The workbook").
final class BookFile {

    private BookFile() {}

    /// {@return the table with its audit}
    ///
    /// @param sheet where the transactions stand; empty: the only sheet of transactions
    /// @throws CannotStart with every defect, its sheet and its cell, or if the file cannot be read
    static Read read(Path path, Optional<String> sheet) {
        var sheets = sheets(path).stream()
                .map(plain -> new BookSheet(plain.name(), plain.rows()))
                .toList();
        return switch (PrefecturalBook.read(sheets, sheet)) {
            case Found found -> found.read();
            case Unreadable(var defects) ->
                throw new CannotStart(TableFile.named(
                        path, defects.stream().map(BookFile::words).toList()));
        };
    }

    private static List<PlainSheet> sheets(Path path) {
        try {
            return BookReader.read(String.valueOf(path.getFileName()), Files.readAllBytes(path))
                    .orThrow(refusal -> new CannotStart(
                            "The file (%s) is no workbook that can be read (%s %s). Maybe save it anew as .xlsx."
                                    .formatted(path, refusal.code(), refusal.details())));
        } catch (IOException failure) {
            throw FileTrouble.reading(path, failure);
        }
    }

    private static String words(CellDefect defect) {
        String place =
                "sheet (%s)%s: ".formatted(defect.sheet(), defect.cell().isEmpty() ? "" : ", cell " + defect.cell());
        String found = defect.found();
        return switch (defect.kind()) {
            case NO_TABLE -> "no sheet has its totals of sectors in a row and a column, only: %s".formatted(found);
            case SEVERAL_TABLES -> "several sheets hold a table (%s); name one with --sheet".formatted(found);
            case NO_SHEET -> "there is no sheet (%s), only: %s".formatted(defect.sheet(), found);
            case NO_NUMBER -> place + "(%s) is no number".formatted(found);
            case NO_NAME -> place + "figures stand here without a name";
            case ORDER -> place + "(%s) has no counterpart; sectors stand in rows and columns alike".formatted(found);
            case TWICE -> place + "the name (%s) stands twice".formatted(found);
            case NO_DEMAND -> place + "no column is final demand";
            case NO_OUTPUT -> place + "no column, or no row, is output";
            case UNKNOWN_SECTOR -> place + "(%s) is no sector of the table".formatted(found);
            case MISSING_SECTOR -> place + "the sector (%s) is missing".formatted(found);
        };
    }
}

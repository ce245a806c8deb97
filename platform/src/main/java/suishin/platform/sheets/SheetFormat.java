package suishin.platform.sheets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A kind of file that spreadsheets open.
public enum SheetFormat {
    /// Text with commas, in UTF-8 with a byte order mark, so that Excel shows Japanese.
    CSV("text/csv;charset=UTF-8"),
    /// A workbook of Excel 2007 or later.
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /// {@return what the file is declared as when it is sent}
    public String mediaType() {
        return mediaType;
    }

    /// {@return how a file's name ends, with the dot}
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /// {@return the format this file's name ends with; empty for any other}
    public static Optional<SheetFormat> ofName(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending()))
                .findFirst();
    }
}

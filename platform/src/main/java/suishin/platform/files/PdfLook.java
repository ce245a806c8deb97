package suishin.platform.files;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks at the end of a PDF, where its readers begin, for what will keep them from reading it.
///
/// Only a few kilobytes are read. A file that passes may still be damaged in the middle, and one that is marked may
/// still be opened by a reader that repairs it. Source: ISO 32000-1, 7.5.4, 7.5.5, 7.5.8 and 7.6.1; `%%EOF`
/// within the last 1,024 bytes as in note 18 of its annex H.
final class PdfLook {

    private static final int END = 1024;
    private static final int TAIL = 2048;
    private static final int TABLE = 64 * 1024;
    private static final Pattern START = Pattern.compile("(?s).*startxref\\s+(\\d{1,10})\\s");
    private static final Pattern TABLE_OR_STREAM = Pattern.compile("(?s)\\s{0,16}(xref\\b|\\d+\\s+\\d+\\s+obj\\b).*");
    private static final Pattern ENCRYPT = Pattern.compile("/Encrypt[^A-Za-z0-9]");

    private PdfLook() {}

    /// {@return what may keep readers from reading it; empty if nothing was noticed}
    static Optional<FileTrouble> trouble(Pieces pdf) throws IOException {
        String tail = pdf.text(Math.max(0, pdf.size() - TAIL), TAIL);
        var start = START.matcher(tail);
        if (!tail.substring(Math.max(0, tail.length() - END)).contains("%%EOF") || !start.lookingAt()) {
            return Optional.of(FileTrouble.BROKEN);
        }
        String table = pdf.text(Math.min(Long.parseLong(start.group(1)), pdf.size()), TABLE);
        if (!TABLE_OR_STREAM.matcher(table).matches()) {
            return Optional.of(FileTrouble.BROKEN);
        }
        return ENCRYPT.matcher(dictionary(table, tail)).find() ? Optional.of(FileTrouble.ENCRYPTED) : Optional.empty();
    }

    /// {@return the dictionary that says how the file is to be read: behind the table, or before the stream that stands
    /// for one}
    private static String dictionary(String table, String tail) {
        if (!table.stripLeading().startsWith("xref")) {
            return upTo("stream", table);
        }
        String place = table.contains("trailer") ? table : tail;
        return upTo("startxref", place.substring(Math.max(0, place.indexOf("trailer"))));
    }

    private static String upTo(String word, String text) {
        int end = text.indexOf(word);
        return end < 0 ? text : text.substring(0, end);
    }
}

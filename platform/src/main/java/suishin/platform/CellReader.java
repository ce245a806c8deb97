package suishin.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import suishin.engines.assignment.Affinities;
import suishin.platform.kernel.Typed;
import suishin.platform.sheets.Separator;

/// Reads cells with commas, tabs or semicolons between them out of a stream of bytes without making an object for each:
/// half a gigabyte in seconds.
final class CellReader {

    /// Stands for a cell that is no affinity; {@link #badCell} has its text.
    static final int BAD = Integer.MAX_VALUE;

    /// Where the bytes come from.
    @FunctionalInterface
    interface Bytes {

        /// {@return how many bytes were put at `offset`, at least 1; -1 at the end}
        int read(byte[] into, int offset, int length) throws IOException;
    }

    private static final int WINDOW = 128;

    /// So many bytes show which sign separates.
    private static final int FIRST = 4096;

    private static final int DECIMALS = 6;
    private static final int MOST_WHOLE = 7;
    private static final int MOST_DECIMALS = 40;

    private final Bytes bytes;
    private final byte[] buffer = new byte[(1 << 16) + 1];
    private int position;
    private int limit;
    private boolean atEnd;
    private int line = 1;
    private boolean lineEnded;
    private byte separator;
    private String badCell = "";

    CellReader(Bytes bytes) {
        this.bytes = bytes;
    }

    /// {@return the number of the line being read, from 1}
    int line() {
        return line;
    }

    /// {@return whether the cell read last was the last of its line}
    boolean isLineEnded() {
        return lineEnded;
    }

    /// {@return the text of the cell that was no affinity}
    String badCell() {
        return badCell;
    }

    /// Goes on to the next line, if there is one.
    boolean hasNextLine() throws IOException {
        if (lineEnded) {
            line++;
            lineEnded = false;
        }
        fill();
        if (separator == 0) {
            separator = (byte) Separator.of(new String(buffer, 0, Math.min(limit, FIRST), StandardCharsets.ISO_8859_1));
        }
        return position < limit;
    }

    void skipLine() throws IOException {
        while (!lineEnded) {
            word();
        }
    }

    /// {@return the text of the next cell without blanks around it}
    String word() throws IOException {
        var text = new ByteArrayOutputStream(16);
        while (true) {
            fill();
            byte next = buffer[position];
            if (position == limit) {
                lineEnded = true;
                break;
            }
            position++;
            if (next == separator || next == '\n') {
                lineEnded = next == '\n';
                break;
            }
            text.write(next);
        }
        return text.toString(StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    }

    /// {@return the next cell in millionths; {@link Affinities#BARRED} if it is empty, {@link #BAD} if it is no
    /// number or too large}
    int millionths() throws IOException {
        fill();
        boolean negative = buffer[position] == '-';
        int begin = negative ? position + 1 : position;
        int at = begin;
        long value = 0;
        while (isDigit(buffer[at]) && at - begin < MOST_WHOLE) {
            value = value * 10 + buffer[at++] - '0';
        }
        int digits = at - begin;
        int decimals = 0;
        if (buffer[at] == '.') {
            int point = at++;
            for (; isDigit(buffer[at]) && at - point <= MOST_DECIMALS; at++) {
                value = at - point <= DECIMALS ? value * 10 + buffer[at] - '0' : value;
            }
            decimals = at - point - 1;
            value += decimals > DECIMALS && buffer[point + DECIMALS + 1] >= '5' ? 1 : 0;
        }
        for (int missing = decimals; missing < DECIMALS; missing++) {
            value *= 10;
        }
        boolean ended = buffer[at] == separator || buffer[at] == '\n';
        if (!ended || digits + decimals == 0 || value > Affinities.LARGEST) {
            return unusual();
        }
        lineEnded = buffer[at] == '\n';
        position = Math.min(at + 1, limit);
        return (int) (negative ? -value : value);
    }

    private int unusual() throws IOException {
        String cell = word();
        if (cell.isEmpty()) {
            return Affinities.BARRED;
        }
        badCell = cell;
        try {
            var number = new BigDecimal(Typed.folded(cell));
            if (Math.abs((long) number.precision() - number.scale()) > 2 * MOST_DECIMALS) {
                return number.precision() < number.scale() ? 0 : BAD;
            }
            long value = number.movePointRight(DECIMALS)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
            return Math.abs(value) > Affinities.LARGEST ? BAD : (int) value;
        } catch (NumberFormatException _) {
            return BAD;
        }
    }

    private static boolean isDigit(byte value) {
        return value >= '0' && value <= '9';
    }

    /// Sees to it that a whole number stands in the buffer, or the end of the file with a line end behind it.
    private void fill() throws IOException {
        if (limit - position >= WINDOW || atEnd) {
            return;
        }
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        while (limit < WINDOW && !atEnd) {
            int read = bytes.read(buffer, limit, buffer.length - 1 - limit);
            atEnd = read < 0;
            limit += Math.max(read, 0);
        }
        buffer[limit] = '\n';
    }
}

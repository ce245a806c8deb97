package suishin.platform.sheets;

import java.util.regex.Pattern;

/// Keeps a spreadsheet from running a cell of a text file as a formula: an apostrophe goes before it, and is taken off
/// when the file comes back.
final class Harmless {

    private static final Pattern RUNS = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private Harmless() {}

    static String written(String cell) {
        return RUNS.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String read(String cell) {
        return cell.startsWith("'") && RUNS.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}

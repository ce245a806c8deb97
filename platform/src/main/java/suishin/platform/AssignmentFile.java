package suishin.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import suishin.engines.assignment.Affinities;
import suishin.engines.assignment.AssignmentCase;
import suishin.platform.kernel.Typed;
import suishin.platform.postgres.CannotStart;
import suishin.platform.postgres.FileTrouble;

/// Reads a question for the assignment engine from a file, gzip or plain, in one pass: lines `proposals,P`,
/// `experts,R`, `demand,…`, `load_max,…`, `load_min,…`, then P lines `affinity,…` where an empty cell is a conflict.
///
/// Tabs or semicolons may stand for the commas, and full-width digits for the others.
/// Affinities are read to six decimals, rounded half away from zero, straight into the matrix.
final class AssignmentFile {

    private static final List<String> HEAD = List.of("proposals", "experts", "demand", "load_max", "load_min");

    private static final int MOST_NAMED = 200;

    private final CellReader cells;
    private final List<String> defects = new ArrayList<>();
    private long found;
    private final List<int[]> rows = new ArrayList<>();
    private final TreeMap<String, int[]> head = new TreeMap<>();
    private final TreeMap<String, Integer> lineOf = new TreeMap<>();

    private AssignmentFile(CellReader.Bytes bytes) {
        cells = new CellReader(bytes);
    }

    /// {@return the question in the file}
    ///
    /// @throws CannotStart with every defect and its line, or if the file cannot be read
    static AssignmentCase read(Path path) {
        try (var bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            var file = new AssignmentFile(unpacked(bytes));
            file.readAll();
            return file.question(path);
        } catch (IOException failure) {
            throw FileTrouble.reading(path, failure);
        }
    }

    private static CellReader.Bytes unpacked(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzip ? new ReadAhead(new GZIPInputStream(bytes, 1 << 16)) : bytes::read;
    }

    private void readAll() throws IOException {
        while (cells.hasNextLine()) {
            int line = cells.line();
            String name = cells.word();
            if (name.equals("affinity")) {
                readRow(line);
            } else if (HEAD.contains(name)) {
                readHead(name, line);
            } else if (!name.isEmpty() || !cells.isLineEnded()) {
                defect(
                        line,
                        "begins with (%s), not with affinity or one of: %s"
                                .formatted(shortened(name), String.join(", ", HEAD)));
                cells.skipLine();
            }
        }
        checkHead();
    }

    private void readHead(String name, int line) throws IOException {
        if (lineOf.putIfAbsent(name, line) != null) {
            defect(line, "(%s) stands already in line %d".formatted(name, lineOf.get(name)));
        }
        var numbers = new ArrayList<Integer>();
        while (!cells.isLineEnded()) {
            String cell = cells.word();
            int number = whole(cell);
            if (number < 0) {
                defect(
                        line,
                        "(%s) holds (%s), which is not a whole number from 0 to 1000000"
                                .formatted(name, shortened(cell)));
            }
            numbers.add(number);
        }
        head.putIfAbsent(name, numbers.stream().mapToInt(Integer::intValue).toArray());
        boolean single = name.equals("proposals") || name.equals("experts");
        if (single && (numbers.size() != 1 || numbers.getFirst() == 0)) {
            defect(line, "(%s) needs one number of at least 1".formatted(name));
        }
    }

    private static int whole(String typed) {
        String cell = Typed.folded(typed);
        boolean digits = !cell.isEmpty() && cell.length() <= 7 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && Integer.parseInt(cell) <= 1_000_000 ? Integer.parseInt(cell) : -1;
    }

    private void readRow(int line) throws IOException {
        int experts = size("experts");
        if (experts < 1) {
            defect(line, "an affinity line stands before a line (experts)");
            cells.skipLine();
            return;
        }
        var row = new int[experts];
        int count = 0;
        while (!cells.isLineEnded()) {
            int value = cells.millionths();
            if (value == CellReader.BAD) {
                defect(
                        line,
                        "expert %d has the affinity (%s), which is not a number within ± 2000"
                                .formatted(count + 1, shortened(cells.badCell())));
            }
            if (count < experts) {
                row[count] = value;
            }
            count++;
        }
        if (count != experts) {
            defect(line, "there are %d affinities, not %d".formatted(count, experts));
        }
        rows.add(row);
    }

    private int size(String name) {
        int[] numbers = head.getOrDefault(name, new int[0]);
        return numbers.length == 1 ? numbers[0] : -1;
    }

    private void checkHead() {
        int end = cells.line();
        for (String name : HEAD) {
            if (!head.containsKey(name)) {
                defect(end, "the file ends without a line (%s)".formatted(name));
            }
        }
        checkLength("demand", size("proposals"));
        checkLength("load_max", size("experts"));
        checkLength("load_min", size("experts"));
        checkLoads();
        if (size("proposals") >= 1 && rows.size() != size("proposals")) {
            defect(end, "the file ends after %d affinity lines, not %d".formatted(rows.size(), size("proposals")));
        }
    }

    private void checkLength(String name, int wanted) {
        int[] numbers = head.getOrDefault(name, new int[0]);
        if (head.containsKey(name) && wanted >= 1 && numbers.length != wanted) {
            defect(lineOf.get(name), "(%s) has %d numbers, not %d".formatted(name, numbers.length, wanted));
        }
    }

    private void checkLoads() {
        int[] least = head.getOrDefault("load_min", new int[0]);
        int[] most = head.getOrDefault("load_max", new int[0]);
        for (int expert = 0; expert < Math.min(least.length, most.length); expert++) {
            if (least[expert] > most[expert] && most[expert] >= 0) {
                defect(
                        lineOf.get("load_min"),
                        "expert %d has the least load (%d) above the largest (%d)"
                                .formatted(expert + 1, least[expert], most[expert]));
            }
        }
    }

    private AssignmentCase question(Path path) {
        if (!defects.isEmpty()) {
            String more = found > defects.size() ? "\nand %d more".formatted(found - defects.size()) : "";
            throw new CannotStart(
                    "The file (%s) has %d defect(s):\n%s%s".formatted(path, found, String.join("\n", defects), more));
        }
        var affinities = new Affinities(size("experts"), rows.toArray(int[][]::new));
        return new AssignmentCase(affinities, numbers("demand"), numbers("load_min"), numbers("load_max"), List.of());
    }

    private int[] numbers(String name) {
        return head.getOrDefault(name, new int[0]);
    }

    private void defect(int line, String text) {
        found++;
        if (defects.size() < MOST_NAMED) {
            defects.add("line %d: %s".formatted(line, text));
        }
    }

    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }
}

package suishin.platform.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// Computes the cells of a workbook as a spreadsheet does, as far as our workbooks go: `+ - * /`, brackets, cells,
/// `SUM` and `SUMPRODUCT`.
public final class Workings {

    private static final Pattern CELL = Pattern.compile("([A-Za-z]+!)?\\$?([A-Z]+)\\$?([0-9]+)");

    private final Map<String, String> formulas = new HashMap<>();
    private final Map<String, Double> values = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /// @param bytes of the workbook
    public Workings(byte[] bytes) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            book.getSheets().forEach(sheet -> {
                try (var rows = sheet.openStream()) {
                    rows.forEach(row -> row.stream()
                            .filter(cell -> cell != null)
                            .forEach(cell -> take(sheet.getName() + "!" + cell.getAddress(), cell)));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void take(String name, Cell cell) {
        if (cell.getFormula() != null) {
            formulas.put(name, cell.getFormula());
        } else if (cell.getType() == CellType.NUMBER) {
            values.put(name, cell.asNumber().doubleValue());
        } else {
            texts.put(name, cell.getText());
        }
    }

    /// {@return how many cells calculate}
    public int calculating() {
        return formulas.size();
    }

    /// {@return the text in a cell, as `Result!A1`; empty if there is none}
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /// {@return what stands in a cell, or what it comes to; 0 if it is empty}
    public double value(String name) {
        var known = Optional.ofNullable(values.get(name));
        if (known.isPresent()) {
            return known.get();
        }
        double value = Optional.ofNullable(formulas.get(name))
                .map(formula -> new Reading(formula, name.substring(0, name.indexOf('!'))).sum())
                .orElse(0.0);
        values.put(name, value);
        return value;
    }

    /// One formula, read from left to right.
    private final class Reading {

        private final String text;
        private final String sheet;
        private int at;

        Reading(String text, String sheet) {
            this.text = text;
            this.sheet = sheet;
        }

        double sum() {
            double sum = product();
            while (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
                sum += text.charAt(at++) == '+' ? product() : -product();
            }
            return sum;
        }

        private double product() {
            double product = one();
            while (at < text.length() && "*/".indexOf(text.charAt(at)) >= 0) {
                product = text.charAt(at++) == '*' ? product * one() : product / one();
            }
            return product;
        }

        private double one() {
            if (takes("SUMPRODUCT(")) {
                return products();
            }
            if (takes("SUM(")) {
                return ranged().stream().mapToDouble(Workings.this::value).sum() + end();
            }
            if (takes("(")) {
                return sum() + end();
            }
            return Character.isDigit(text.charAt(at)) ? number() : value(cell());
        }

        private double products() {
            var left = ranged();
            at++;
            var right = ranged();
            if (left.size() != right.size()) {
                throw new IllegalStateException("Two ranges differ in shape: " + text);
            }
            double sum = 0;
            for (int i = 0; i < left.size(); i++) {
                sum += value(left.get(i)) * value(right.get(i));
            }
            return sum + end();
        }

        private double end() {
            if (text.charAt(at++) != ')') {
                throw new IllegalStateException("A bracket is missing: " + text);
            }
            return 0;
        }

        private boolean takes(String word) {
            boolean there = text.startsWith(word, at);
            at += there ? word.length() : 0;
            return there;
        }

        private double number() {
            int from = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            return Double.parseDouble(text.substring(from, at));
        }

        private String cell() {
            var cell = CELL.matcher(text);
            if (!cell.find(at) || cell.start() != at) {
                throw new IllegalStateException("No cell at %d of %s".formatted(at, text));
            }
            at = cell.end();
            String place = cell.group(1) == null ? sheet + "!" : cell.group(1);
            return place + cell.group(2) + cell.group(3);
        }

        private List<String> ranged() {
            String first = cell();
            at++;
            String last = cell();
            String place = first.substring(0, first.indexOf('!') + 1);
            var cells = new ArrayList<String>();
            for (int row = row(first); row <= row(last); row++) {
                for (int column = column(first); column <= column(last); column++) {
                    cells.add(place + letters(column) + row);
                }
            }
            return cells;
        }

        private static int row(String name) {
            return Integer.parseInt(name.replaceAll(".*[A-Z]", ""));
        }

        private static int column(String name) {
            String letters = name.substring(name.indexOf('!') + 1).replaceAll("[0-9]", "");
            return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
        }

        private static String letters(int column) {
            return column == 0 ? "" : letters((column - 1) / 26) + (char) ('A' + (column - 1) % 26);
        }
    }
}

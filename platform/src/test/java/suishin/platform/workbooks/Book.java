package suishin.platform.workbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import suishin.platform.sheets.BookReader;

/// A workbook as somebody with a spreadsheet changes it.
final class Book {

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    /// {@return what stands in this file}
    static Book of(byte[] bytes) {
        var book = new Book();
        for (var sheet : BookReader.read("a.xlsx", bytes).orThrow(no -> new IllegalStateException(no.code()))) {
            var rows = new ArrayList<List<Object>>();
            sheet.rows().forEach(row -> rows.add(new ArrayList<>(row)));
            book.sheets.put(sheet.name(), rows);
        }
        return book;
    }

    /// Writes into a cell, such as `B3`; a text or a number.
    Book set(String sheet, String cell, Object value) {
        int column = cell.charAt(0) - 'A';
        int row = Integer.parseInt(cell.substring(1)) - 1;
        var rows = rows(sheet);
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        while (rows.get(row).size() <= column) {
            rows.get(row).add("");
        }
        rows.get(row).set(column, value);
        return this;
    }

    Object cell(String sheet, String cell) {
        return rows(sheet).get(Integer.parseInt(cell.substring(1)) - 1).get(cell.charAt(0) - 'A');
    }

    List<List<Object>> rows(String sheet) {
        return sheets.computeIfAbsent(sheet, _ -> new ArrayList<>());
    }

    Book without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        var book = new Workbook(out, "Excel", "16.0");
        sheets.forEach((name, rows) -> {
            var sheet = book.newWorksheet(name);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case Number number -> sheet.value(row, column, number);
                        case Object text -> sheet.value(row, column, String.valueOf(text));
                    }
                }
            }
        });
        try {
            book.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /// {@return the file with the text of its parts changed, and one more part}
    static byte[] changed(byte[] bytes, UnaryOperator<String> change, Map<String, String> more) {
        var out = new ByteArrayOutputStream();
        try (var zip = ZipFile.builder().setByteArray(bytes).get();
                var written = new ZipOutputStream(out)) {
            for (var entry : Collections.list(zip.getEntries())) {
                written.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                written.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
            }
            for (var part : more.entrySet()) {
                written.putNextEntry(new ZipEntry(part.getKey()));
                written.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /// {@return the text of all parts of a file}
    static String text(byte[] bytes) {
        var all = new StringBuilder();
        changed(
                bytes,
                part -> {
                    all.append(part);
                    return part;
                },
                Map.of());
        return all.toString();
    }
}

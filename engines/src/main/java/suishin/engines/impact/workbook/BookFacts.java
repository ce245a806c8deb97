package suishin.engines.impact.workbook;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suishin.engines.impact.TableGrid.Facts;

/// What the title of a published table says of it: 平成27年三重県産業連関表, 単位：百万円.
final class BookFacts {

    private static final Pattern WESTERN = Pattern.compile("((?:19|20)[0-9]{2})年");
    private static final Pattern ERA = Pattern.compile("(昭和|平成|令和)([0-9]{1,2}|元)年");
    private static final Map<String, Integer> BEFORE = Map.of("昭和", 1925, "平成", 1988, "令和", 2018);
    private static final Pattern UNIT = Pattern.compile("単位:?\\(?([千百十]?[万億]?円|[千百十]万円)");
    private static final Pattern PLACE = Pattern.compile("([^年\\s)0-9()]{1,8}?[都道府県市])(?:内)?(?:地域)?(?:産業連関表|取引基本表)");

    private BookFacts() {}

    /// {@return what the rows above this one say}
    static Facts above(BookSheet sheet, int head) {
        var text = new StringBuilder();
        for (int row = 0; row <= head; row++) {
            for (int column = 0; column < sheet.width(); column++) {
                text.append(sheet.name(row, column)).append('\n');
            }
        }
        return new Facts(first(PLACE.matcher(text)), year(text.toString()), first(UNIT.matcher(text)));
    }

    private static String year(String text) {
        var western = WESTERN.matcher(text);
        if (western.find()) {
            return western.group(1);
        }
        var era = ERA.matcher(text);
        if (!era.find()) {
            return "";
        }
        int counted = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
        return String.valueOf(BEFORE.getOrDefault(era.group(1), 0) + counted);
    }

    private static String first(Matcher matcher) {
        return matcher.find() ? matcher.group(1) : "";
    }
}

package suishin.platform.strategies;

import java.util.ArrayList;
import java.util.List;
import suishin.platform.programmes.FieldType;
import suishin.platform.programmes.TargetRule;

/// One column of the target table: a part of what a number needs to be understood (R17).
///
/// @param key  the last part of the entry's path
/// @param type what may stand in it
/// @param most characters
record TargetColumn(String key, FieldType type, int most) {

    static final String KIND = "kind";
    static final String INDICATOR = "indicator";
    static final String UNIT = "unit";
    static final String PRICE_YEAR = "priceYear";
    static final String BASELINE = "baseline";
    static final String BASELINE_ON = "baselineOn";
    static final String SOURCE = "source";
    static final String GOAL = "year";
    static final String FINAL = "final";
    static final String METHOD = "method";

    private static final int LINE = 200;
    private static final int SHORT = 40;
    private static final int PARAGRAPH = 2_000;

    /// {@return the columns under a rule, in the order they are shown}
    static List<TargetColumn> of(TargetRule rule) {
        var columns = new ArrayList<>(List.of(
                new TargetColumn(KIND, FieldType.CHOICE, SHORT),
                new TargetColumn(INDICATOR, FieldType.TEXT, LINE),
                new TargetColumn(UNIT, FieldType.TEXT, SHORT),
                new TargetColumn(PRICE_YEAR, FieldType.TEXT, SHORT),
                new TargetColumn(BASELINE, FieldType.NUMBER, SHORT),
                new TargetColumn(BASELINE_ON, FieldType.DATE, SHORT),
                new TargetColumn(SOURCE, FieldType.TEXT, LINE)));
        rule.milestoneYears().forEach(years -> columns.add(new TargetColumn(year(years), FieldType.NUMBER, SHORT)));
        columns.add(new TargetColumn(FINAL, FieldType.NUMBER, SHORT));
        columns.add(new TargetColumn(METHOD, FieldType.LONG_TEXT, PARAGRAPH));
        return List.copyOf(columns);
    }

    /// {@return the column of the interim goal so many years after the start}
    static String year(int years) {
        return GOAL + years;
    }

    /// {@return whether this is the column of an interim goal}
    static boolean isGoal(String key) {
        return key.startsWith(GOAL);
    }
}

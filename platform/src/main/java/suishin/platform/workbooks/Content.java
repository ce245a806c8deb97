package suishin.platform.workbooks;

import suishin.platform.plans.PlanPlace;
import suishin.platform.strategies.FieldBox;

/// What stands in the cells of a column.
enum Content {
    /// One line.
    LINE,
    /// Paragraphs.
    TEXT,
    NUMBER,
    DAY,
    YEAR,
    /// One of several answers, by its words.
    CHOICE,
    /// Numbers of rows of another table.
    ROWS,
    /// Members of the council, by their names.
    MEMBERS;

    private static final String PRICE_YEAR = "priceYear";

    /// {@return what stands in this field}
    static Content of(FieldBox box) {
        return PlanPlace.at(box.path())
                .map(place -> switch (place.column().kind()) {
                    case LINE -> LINE;
                    case TEXT -> TEXT;
                    case YEAR -> YEAR;
                    case AREA, GOALS, TARGETS -> ROWS;
                    case ACTORS -> MEMBERS;
                })
                .orElseGet(() -> ofTarget(box));
    }

    private static Content ofTarget(FieldBox box) {
        if (box.path().endsWith("." + PRICE_YEAR)) {
            return YEAR;
        }
        return switch (box.kind().type()) {
            case TEXT -> LINE;
            case LONG_TEXT -> TEXT;
            case NUMBER -> NUMBER;
            case DATE -> DAY;
            case CHOICE -> CHOICE;
        };
    }
}
